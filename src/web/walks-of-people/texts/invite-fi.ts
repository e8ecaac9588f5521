import type { InvitedTexts, InviteTexts } from './invite-texts.ts';

export const fi: InviteTexts = {
  title: 'Kutsu verkkovalmennukseen',
  heading: 'Kutsu verkkovalmennukseen',
  toList: 'Luetteloon',
  lead: 'Linkin saanut kirjautuu sisään ja voi aloittaa valmennuksen yksikön kanssa. Linkki ei kerro mitään terveydestä.',
  programme: 'Verkkovalmennus',
  choose: 'Valitse',
  startDay: 'Ensimmäinen päivä',
  startDayHint: 'Jos jätät tyhjäksi, valmennus alkaa päivänä, jona henkilö suostuu.',
  days: 'Voimassa',
  daysUnit: 'päivää',
  uses: 'Kuinka moni voi käyttää',
  usesHint: '1 yhdelle henkilölle, useampi julisteeseen tai kutsukirjeeseen.',
  make: 'Tee kutsu',
  madeHeading: 'Kutsu on valmis',
  made: ({ until, uses }) =>
    uses === 1
      ? `Yksi henkilö voi käyttää sitä. Voimassa: ${until}.`
      : `${uses} henkilöä voi käyttää sitä. Voimassa: ${until}.`,
  picture: 'Kutsun linkki QR-koodina',
  shownOnce: 'Tallenna linkki tai tulosta sivu nyt. Sitä ei näytetä uudelleen.',
  problems: {
    programme: 'Valitse verkkovalmennus, jota organisaatio tarjoaa.',
    day: 'Kirjoita päivä tai jätä kohta tyhjäksi.',
    days: 'Kirjoita kokonaisluku väliltä 1–180.',
    uses: 'Kirjoita kokonaisluku väliltä 1–1000.',
  },
};

export const invitedFi: InvitedTexts = {
  title: 'Kutsu',
  heading: 'Sinulle on kutsu',
  from: ({ unit }) => `Kutsuja: ${unit}.`,
  whyNot: 'Kirjaudu sisään, niin näet, mistä on kyse. Se näytetään vain sinulle.',
  signIn: 'Kirjaudu sisään',
  staff: 'Kutsu on asukkaille. Jos se koskee sinua, kirjaudu ulos ja kirjaudu sisään omana itsenäsi.',
  over: {
    heading: 'Kutsu ei ole enää voimassa',
    text: 'Aika on voinut kulua umpeen, tai kutsu on jo käytetty. Pyydä uusi siltä, jolta sait linkin.',
    action: 'Juttele jonkun kanssa',
  },
  invites: ({ unit }) => `${unit} kutsuu sinut ja kulkee mukana matkalla.`,
  sees: ({ unit }) =>
    `Kun aloitat, yksikön työntekijät (${unit}) näkevät, kuinka pitkällä olet, ja voivat lukea sen, minkä jaat. Vain sinulle tarkoitettua ei lue kukaan muu.`,
  starts: ({ day }) => `Valmennus alkaa ${day}.`,
  begin: 'Aloita valmennus',
  inGroup: ({ group }) => `Kuljette valmennusta yhdessä ryhmässä ${group}.`,
  groupStarts: ({ day }) => `Ryhmän ensimmäinen viikko alkaa ${day}.`,
  join: 'Liity ryhmään',
  free: 'Sinä päätät. Voit pitää tauon tai lopettaa milloin haluat.',
};

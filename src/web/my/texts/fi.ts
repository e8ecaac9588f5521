import type { MyTexts } from './texts.ts';

const WAYS = { video: 'Videolla', phone: 'Puhelimessa', 'on-site': 'Paikan päällä' } as const;

export const fi: MyTexts = {
  title: 'Omat sivut',
  hello: ({ name }) => `Hei ${name}`,
  helloNobody: 'Hei',
  nextMeeting: 'Seuraava tapaaminen',
  withCoach: ({ modality, coach }) =>
    coach === null ? `${WAYS[modality]}.` : `${WAYS[modality]}, mukana ${coach}.`,
  isFollowUp: 'Seurantakäynti',
  join: 'Siirry tapaamiseen',
  change: 'Siirrä tai peru aika',
  groupTime: {
    next: 'Ryhmän seuraava tapaaminen',
    where: ({ group, place, minutes }) => `${group}. ${place}, ${minutes} minuuttia.`,
    see: 'Katso ryhmä',
    calendar: 'Lisää kalenteriini',
  },
  nextStep: 'Seuraava askel',
  steps: {
    'join-meeting': {
      heading: 'Tapaaminen alkaa nyt',
      text: () => 'Huone on auki. Voit mennä sisään odottamaan.',
      action: 'Siirry tapaamiseen',
    },
    'book-time': {
      heading: 'Valitse aika',
      text: ({ unit }) => `Voit valita ajan, jota sinulle tarjoaa ${unit}.`,
      action: 'Katso ajat',
    },
    'answer-follow-up': {
      heading: 'Samat kysymykset uudelleen',
      text: ({ months }) =>
        `Jakson lopusta on ${months} kuukautta. Vastaa kysymyksiin uudelleen, niin näette yhdessä, mikä on pysynyt.`,
      action: 'Vastaa kysymyksiin',
    },
    'answer-forms': {
      heading: 'Muutama kysymys odottaa sinua',
      text: () => 'Vastaa, kun sinulle sopii, tai jätä vastaamatta. Tapaamisesi pidetään joka tapauksessa.',
      action: 'Katso, mikä odottaa',
    },
    'walk-step': {
      heading: 'Valmennuksen seuraava askel',
      text: ({ programme, minutes }) => `${programme}. Noin ${minutes} minuuttia.`,
      action: 'Siirry askeleeseen',
    },
    'wait-for-answer': {
      heading: 'Pyyntösi on perillä',
      text: ({ day, unit }) => `${unit} vastaa viimeistään ${day}. Sinun ei tarvitse tehdä mitään.`,
      action: 'Katso pyyntösi',
    },
    declined: {
      heading: 'Yksikkö ei voinut ottaa pyyntöäsi vastaan',
      text: ({ unit }) => `${unit} on vastannut. Se ei kerro mitään sinusta, ja on myös muita teitä.`,
      action: 'Etsi toinen tie',
    },
    'wait-for-times': {
      heading: 'Saat pian aikoja',
      text: ({ unit }) => `${unit} ilmoittaa, kun aikoja voi valita.`,
    },
    rests: {
      heading: 'Valmennus on tauolla',
      text: () => 'Kerro, kun haluat jatkaa. Kirjoittamasi on tallella.',
      action: 'Jatka, kun haluat',
    },
    'read-agreement': {
      heading: 'Mistä sovitte',
      text: () => 'Lue valmentajasi ehdotus ja hyväksy, tai muuta sitä, mistä sinä päätät.',
      action: 'Lue ehdotus',
    },
    'say-how-it-was': {
      heading: 'Millaista oli?',
      text: () =>
        'Kolme lyhyttä kysymystä saamastasi tuesta. Vain sinä näet vastaukset, ellet valitse toisin.',
      action: 'Kerro, millaista oli',
    },
    'set-goal': {
      heading: 'Mitä haluat muuttaa?',
      text: () => 'Omin sanoin kirjoitettu tavoite auttaa alkuun. Voitte puhua siitä, kun tapaatte.',
      action: 'Kirjoita tavoitteesi',
    },
    'think-before-meeting': {
      heading: 'Mistä haluat puhua?',
      text: () => 'Mieti, mikä on sujunut viime kerran jälkeen ja mikä on ollut vaikeaa. Se riittää.',
    },
    'follow-up-comes': {
      heading: 'Nyt kuljet itse',
      text: ({ day, months }) =>
        `Katsomme taaksepäin ${months} kuukauden kohdalla, noin ${day}. Saat sitä ennen sähköpostia.`,
    },
    finished: {
      heading: 'Olette kulkeneet koko matkan',
      text: () => 'Voit aloittaa jotakin uutta milloin haluat.',
      action: 'Valitse elintapa',
    },
    begin: {
      heading: 'Aloita muutamasta kysymyksestä',
      text: () =>
        'Ne näyttävät, missä olet nyt ja mikä voi auttaa. Mitään ei lähetetä, ellet itse valitse niin.',
      action: 'Valitse elintapa',
    },
  },
  messageFrom: ({ name }) => (name === null ? 'Viesti' : `${name} kirjoitti sinulle`),
  messageErased: 'Teksti on poistettu.',
  readAndAnswer: 'Lue ja vastaa',
  goal: 'Oma tavoite',
  goalErased: 'Tavoitteesi on poistettu.',
  going: 'Näin menee',
  held: ({ held, from, to, isOver }) =>
    isOver
      ? `Tapaamisia oli ${held}.`
      : held === 0
        ? `Tapaamisia on edessä ${from}–${to}.`
        : `Tapaamisia on takana ${held}, yhteensä niitä on ${from}–${to}.`,
  sure: ({ confidence }) => `Näin varma olit onnistumisestasi: ${confidence}/10.`,
  roadLabel: 'Matkasi: täytetyt ympyrät ovat pidettyjä tapaamisia',
  menu: 'Lisää omilla sivuilla',
  groups: { contact: 'Yhteydenpito', road: 'Oma matka', data: 'Omat tiedot' },
  places: {
    messages: 'Viestit',
    times: 'Ajat',
    programmes: 'Verkkovalmennukset',
    agreement: 'Sopimus',
    goal: 'Tavoite',
    plan: 'Liikkumisresepti',
    forms: 'Lomakkeet',
    results: 'Tulokset',
    notes: 'Kirjaukset',
    history: 'Mitä on tapahtunut',
    'who-looked': 'Kuka on katsonut',
    'my-data': 'Kaikki tiedot sinusta',
    blocks: 'Kiellot',
    consents: 'Suostumukset',
    settings: 'Asetukset',
    erasure: 'Tietojen poisto',
  },
  history: {
    title: 'Mitä on tapahtunut',
    heading: 'Mitä on tapahtunut',
    lead: 'Vaihe vaiheelta, uusin ensin.',
    home: 'Omat sivut',
    older: 'Näytä vanhempia',
    empty: {
      heading: 'Mitään ei ole vielä tapahtunut',
      text: 'Kun lähetät jotakin tai varaat tapaamisen, se näkyy tässä.',
    },
  },
};

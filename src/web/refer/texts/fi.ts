import type { ReferTexts } from './texts.ts';

export const fi: ReferTexts = {
  title: 'Ohjaus',
  toPerson: 'Henkilön tietoihin',
  heading: 'Ohjaa toiseen yksikköön',
  lead: ({ own }) =>
    `Vastuu säilyy yksiköllä ${own}, kunnes toinen yksikkö on ottanut ohjauksen vastaan. Henkilö saa tiedon, että ohjaus on lähetetty.`,
  nobody: {
    heading: 'Ohjausta ei voi lähettää minnekään',
    text: 'Mikään muu yksikkö tässä maassa ei juuri nyt ota ohjauksia vastaan täällä.',
  },
  unit: 'Mihin yksikköön?',
  answersBy: ({ organisation, day }) =>
    `${organisation}. Vastaa viimeistään ${day}, jos lähetät ohjauksen tänään.`,
  reason: 'Miksi?',
  habits: 'Mitä tottumuksia asia koskee?',
  words: 'Mitä olette sopineet?',
  wordsHint:
    'Esimerkiksi mitä henkilö itse toivoo, mitä olette tehneet tähän asti ja mitä teette odottaessa. Henkilö voi lukea tekstin.',
  prescription: 'Liikkumisresepti',
  prescriptions: {
    none: 'Ei',
    wished: 'Toivon, että sitä harkitaan',
    written: 'Kyllä, resepti on kirjoitettu',
  },
  urgency: 'Kuinka pian?',
  urgencyHint: 'Yksikkö ei ole päivystys. Hengenvaarassa soita 112.',
  urgencies: { usual: 'Tavalliseen tapaan', soon: 'Hyvä hoitaa pian' },
  contact: 'Miten henkilö toivoo yhteydenottoa?',
  contacts: { message: 'Viestillä omille sivuilleen', phone: 'Puhelimitse' },
  agreed: 'Henkilön tahto',
  agreedHint: 'Mitään ei lähetetä, ellei henkilö tiedä siitä ja halua sitä.',
  agreedYes: 'Henkilö tietää ohjauksesta ja haluaa sen',
  send: 'Lähetä ohjaus',
  said: {
    sent: 'Ohjaus on lähetetty.',
    seen: 'Vastaus on luettu.',
    recalled: 'Olette pyytäneet ohjauksen takaisin. Hetken päästä näet tästä, mitä tapahtui.',
    recallLate: 'Yksikkö ehti vastata. Vastaus näkyy tässä.',
    recallEarly: 'Ohjaus on vielä matkalla. Yritä hetken päästä uudelleen.',
  },
  problems: {
    unit: 'Yksikköä ei ole valittu. Valitse, keneltä kysyt.',
    reason: 'Syytä ei ole valittu. Valitse lähin vaihtoehto.',
    habits: 'Yhtään tottumusta ei ole valittu. Valitse vähintään yksi.',
    words: 'Kenttä on tyhjä. Kirjoita lyhyesti, mitä olette sopineet.',
    'too-long': ({ most }) => `Teksti on liian pitkä. Tilaa on enintään ${most} merkille.`,
    agreed: 'Ruutua ei ole valittu. Kysy ensin henkilöltä.',
  },
  refused: {
    'already-sent':
      'Sinne on jo lähetetty ohjaus, joka odottaa vastausta. Se näkyy sivun alussa. Mitään uutta ei lähetetty.',
    'blocked-here':
      'Henkilö on kieltänyt tietojenne luovuttamisen muille. Mitään ei lähetetty. Henkilö voi perua kiellon, jos hän haluaa ohjauksen, tai ottaa itse yhteyttä yksikköön.',
    'age-not-served':
      'Yksikkö ei ota vastaan tämän ikäisiä. Mitään ei lähetetty. Terveysasema tai opiskeluhuolto voi auttaa.',
    'unit-not-open': 'Yksikkö ei enää ota ohjauksia vastaan. Mitään ei lähetetty. Valitse toinen yksikkö.',
  },
  sentHeading: 'Lähetetyt ohjaukset',
  sentTo: ({ to }) => `Vastaanottaja ${to}`,
  tags: {
    sent: 'Matkalla',
    received: 'Odottaa vastausta',
    accepted: 'Otettu vastaan',
    declined: 'Ei otettu vastaan',
    withdrawn: 'Peruttu',
  },
  states: {
    sent: ({ to }) => `Ohjaus on matkalla. Vastaanottaja: ${to}.`,
    received: ({ to, when, day }) => `${to} sai ohjauksen ${when}. Vastaus on luvattu viimeistään ${day}.`,
    accepted: ({ to, when }) => `${to} otti ohjauksen vastaan ${when}.`,
    declined: ({ to, when, reason }) => `${to} ei voinut ottaa vastaan (${when}). Syy: ${reason}.`,
    withdrawn: ({ when }) => `Ohjaus peruttiin ${when}.`,
  },
  responsible: {
    sender: ({ own, to }) => `Vastuussa on ${own}, ei ${to}.`,
    receiver: ({ to }) => `Vastuussa on ${to}.`,
  },
  clock: 'Vastaus luvattu',
  see: 'Olen lukenut vastauksen',
  recall: 'Peru ohjaus',
  recallAsked:
    'Olette pyytäneet sen takaisin. Jos yksikkö ei ole ehtinyt vastata, ohjaus poistuu sen listalta.',
  content: 'Mitä lähetettiin',
  sentBy: 'Lähettäjä',
  erased: 'Teksti on poistettu.',
};

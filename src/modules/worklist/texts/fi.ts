import type { WorklistTexts } from './texts.ts';

export const fi: WorklistTexts = {
  tags: {
    intake: 'Uusi',
    reply: 'Vastaus',
    meeting: 'Tapaaminen',
    sign: 'Allekirjoita',
    'follow-up': 'Seuranta',
    call: 'Soita',
    review: 'Katso',
    flag: 'Huomio',
    'hand-over': 'Siirto',
    'referral-answer': 'Vastaus',
  },
  about: {
    intake: 'Uusi yhteydenotto odottaa vastausta',
    reply: 'Viesti odottaa vastausta',
    meeting: 'Varattu tapaaminen',
    sign: 'Kirjaus odottaa allekirjoitusta',
    'follow-up': 'Seuranta lähestyy',
    call: 'Seurantaan ei ole vastattu, soita',
    review: 'Asia vaatii katseen',
    flag: 'Vastaus on katsottava',
    'hand-over': 'Yksikkö pyytää ottamaan valmennuksen vastaan',
    'referral-answer': 'Vastaus lähettämäänne ohjaukseen',
  },
  details: {
    'health-check': 'Hyvinvointitarkastus',
    'not-reached': 'Ei tavoiteta sähköisesti: soita tai lähetä kirje',
    'call-asked': 'Haluaa soiton',
    'support-ends': 'Verkkovalmennuksen tuki päättyy tänään',
    referred: 'Ammattilainen ohjasi',
    'referred-soon': 'Ammattilainen ohjasi, hyvä hoitaa pian',
  },
  scopes: { 'needs-me': 'Odottaa minua', mine: 'Vain omat', unit: 'Koko yksikkö' },
  protectedName: 'Suojattu tieto',
  unknownName: 'Nimi puuttuu',
  due: {
    unknown: 'aika ei tiedossa',
    daysOver: ({ days }) => (days === 1 ? '1 päivän myöhässä' : `${days} päivää myöhässä`),
    hoursOver: ({ hours }) =>
      hours === 0 ? 'aika päättyi juuri' : hours === 1 ? '1 tunnin myöhässä' : `${hours} tuntia myöhässä`,
    used: ({ used, of }) => `${used}/${of} päivää`,
    lastDay: ({ used }) => `tänään, ${used}`,
    begun: ({ time }) => `alkoi klo ${time}`,
    dayAndTime: ({ day, time }) => `${day} klo ${time}`,
  },
};

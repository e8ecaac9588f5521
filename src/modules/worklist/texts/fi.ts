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
  },
  about: {
    intake: 'Uusi yhteydenotto odottaa vastausta',
    reply: 'Viesti odottaa vastausta',
    meeting: 'Varattu tapaaminen',
    sign: 'Kirjaus odottaa allekirjoitusta',
    'follow-up': 'Seuranta lähestyy',
    call: 'Seurantaan ei ole vastattu, soita',
    review: 'Asia vaatii katseen',
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

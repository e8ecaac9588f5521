import type { DevTexts } from './texts.ts';

export const fi: DevTexts = {
  inbox: {
    title: 'Lähetetyt viestit',
    heading: 'Lähetetyt viestit',
    lead: 'Vain demossa. Palvelun lähettämät sähköpostit, tekstiviestit ja postilaatikkoviestit tulevat tänne. Mikään ei lähde tältä koneelta.',
    elsewhere: 'SMTP_URL on asetettu: sähköpostit menevät sinne eivätkä näy täällä.',
    empty: { heading: 'Ei vielä lähetettyä', text: 'Varaa aika tai siirrä kelloa, niin viestejä tulee.' },
    to: ({ address, when }) => `Vastaanottaja ${address}, ${when}`,
    calendar: 'Kalenteritiedosto',
    toClock: 'Siirrä kelloa',
    channelsLabel: 'Tapa',
    all: 'Kaikki',
    channels: { email: 'Sähköposti', sms: 'Tekstiviesti', push: 'Selain', inbox: 'Postilaatikko' },
  },
  clock: {
    title: 'Demon kello',
    heading: 'Siirrä demon kelloa',
    lead: 'Kello kulkee vain eteenpäin. Muistutukset ja seurannat tulevat, kun niiden aika on. Kirjautumiseen se ei vaikuta.',
    now: ({ when }) => `Demossa on nyt ${when}.`,
    jumps: 'Siirrä eteenpäin',
    jump: { day: 'Päivä', week: 'Viikko', months: 'Kolme kuukautta' },
    exact: 'Tiettyyn aikaan',
    date: 'Päivä',
    time: 'Kellonaika',
    move: 'Siirrä kello siihen',
    back: 'Takaisin siirtämättä',
    toInbox: 'Näytä lähetetyt viestit',
    refusals: {
      backwards:
        'Se aika on demossa jo mennyt. Kello kulkee vain eteenpäin. Valitse myöhempi aika tai aloita alusta: npm start -- --fresh.',
      'too-far': 'Se on liian kaukana. Valitse aika viiden vuoden sisältä.',
      'not-a-date': 'Sitä päivää ei ole. Valitse toinen.',
      'not-a-time': 'Kirjoita kellonaika, esimerkiksi 13.00.',
      skipped: 'Sitä kellonaikaa ei ole sinä päivänä: kelloja siirretään eteenpäin. Valitse toinen aika.',
    },
  },
};

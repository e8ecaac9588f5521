import type { TimelineTexts } from './texts.ts';

export const fi: TimelineTexts = {
  kinds: {
    'referral.received': { resident: 'Pyysit apua', staff: 'Yhteydenotto saapui' },
    'referral.accepted': {
      resident: 'Yksikkö otti pyyntösi vastaan',
      staff: 'Yhteydenotto otettiin vastaan',
    },
    'referral.declined': {
      resident: 'Yksikkö ei voinut ottaa pyyntöäsi vastaan',
      staff: 'Yhteydenottoa ei otettu vastaan',
    },
    'referral.withdrawn': { resident: 'Peruit pyyntösi', staff: 'Asukas perui yhteydenoton' },
    'meeting.offered': { resident: 'Sait aikoja valittavaksi', staff: 'Aikoja tarjottiin' },
    'meeting.booked': { resident: 'Tapaaminen varattiin', staff: 'Tapaaminen varattiin' },
    'meeting.changed': { resident: 'Tapaaminen siirrettiin', staff: 'Tapaaminen siirrettiin' },
    'meeting.cancelled': { resident: 'Tapaaminen peruttiin', staff: 'Tapaaminen peruttiin' },
    'meeting.held': { resident: 'Teillä oli tapaaminen', staff: 'Tapaaminen pidettiin' },
    'meeting.missed': { resident: 'Tapaaminen ei toteutunut', staff: 'Tapaaminen ei toteutunut' },
    'period.started': { resident: 'Yhteinen jaksonne alkoi', staff: 'Valmennusjakso alkoi' },
    'goal.set': { resident: 'Tavoite asetettiin', staff: 'Tavoite asetettiin' },
    'goal.changed': { resident: 'Tavoitetta muutettiin', staff: 'Tavoitetta muutettiin' },
    'note.signed': { resident: 'Kirjaus tehtiin ja allekirjoitettiin', staff: 'Kirjaus allekirjoitettiin' },
    'note.added-to': { resident: 'Kirjausta täydennettiin', staff: 'Kirjausta täydennettiin' },
    'period.ended': { resident: 'Yhteinen jaksonne päättyi', staff: 'Valmennusjakso päättyi' },
    'follow-up.planned': { resident: 'Seurantakäynti suunniteltiin', staff: 'Seurantakäynti suunniteltiin' },
    'follow-up.invited': {
      resident: 'Sait kutsun seurantakäynnille',
      staff: 'Kutsu seurantakäynnille lähetettiin',
    },
    'follow-up.answered': {
      resident: 'Vastasit seurannan kysymyksiin',
      staff: 'Seurannan kysymyksiin vastattiin',
    },
    'follow-up.held': { resident: 'Teillä oli seurantakäynti', staff: 'Seurantakäynti pidettiin' },
    'message.sent': { resident: 'Kirjoitit viestin', staff: 'Asukas kirjoitti viestin' },
    'message.sent-by-staff': { resident: 'Sait viestin', staff: 'Viesti asukkaalle' },
    'block.set': { resident: 'Asetit kiellon', staff: 'Kielto asetettiin' },
    'block.lifted': { resident: 'Poistit kiellon', staff: 'Kielto poistettiin' },
    'consent.given': { resident: 'Annoit suostumuksen', staff: 'Suostumus annettiin' },
    'consent.withdrawn': { resident: 'Peruit suostumuksen', staff: 'Suostumus peruttiin' },
    'log.questioned': {
      resident: 'Kysyit tietojesi katselusta',
      staff: 'Asukas kysyi tietojensa katselusta',
    },
    'contact.changed': { resident: 'Muutit yhteystietojasi', staff: 'Yhteystietoja muutettiin' },
    'erasure.carried-out': {
      resident: 'Tietoja poistettiin pyynnöstäsi',
      staff: 'Tietoja poistettiin pyynnöstä',
    },
    'record.erased': {
      resident: 'Yksikön asiakas- ja potilastiedot sinusta poistettiin päätöksellä',
      staff: 'Yksikön asiakas- ja potilastiedot poistettiin päätöksellä',
    },
    'retention.carried-out': {
      resident: 'Vanhoja tietoja poistettiin',
      staff: 'Vanhoja tietoja poistettiin',
    },
  },
  unknown: { resident: 'Asiassasi tapahtui jotakin', staff: 'Tapahtuma' },
  withMonths: ({ sentence, months }) => `${sentence} (${months} kuukauden kohdalla)`,
};

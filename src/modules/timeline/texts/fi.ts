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
    'referral.sent': {
      resident: 'Sinut ohjattiin toiseen yksikköön',
      staff: 'Henkilö ohjattiin toiseen yksikköön',
    },
    'referral.brought': {
      resident: 'Ohjaus saapui yksikköön',
      staff: 'Ohjaus saapui',
    },
    'referral.recalled': {
      resident: 'Sinut ohjannut yksikkö perui ohjauksen',
      staff: 'Ohjauksen lähettäjä perui ohjauksen',
    },
    'referral.answer-came': {
      resident: 'Sinut ohjannut yksikkö sai vastauksen',
      staff: 'Ohjaukseen tuli vastaus',
    },
    'meeting.offered': { resident: 'Sait aikoja valittavaksi', staff: 'Aikoja tarjottiin' },
    'meeting.booked': { resident: 'Tapaaminen varattiin', staff: 'Tapaaminen varattiin' },
    'meeting.changed': { resident: 'Tapaaminen siirrettiin', staff: 'Tapaaminen siirrettiin' },
    'meeting.cancelled': { resident: 'Tapaaminen peruttiin', staff: 'Tapaaminen peruttiin' },
    'meeting.held': { resident: 'Teillä oli tapaaminen', staff: 'Tapaaminen pidettiin' },
    'meeting.guest-let-in': {
      resident: 'Tapaamisessa oli mukana vieras',
      staff: 'Tapaamisessa oli mukana vieras',
    },
    'meeting.missed': { resident: 'Tapaaminen ei toteutunut', staff: 'Tapaaminen ei toteutunut' },
    'period.started': { resident: 'Yhteinen jaksonne alkoi', staff: 'Valmennusjakso alkoi' },
    'goal.set': { resident: 'Tavoite asetettiin', staff: 'Tavoite asetettiin' },
    'goal.changed': { resident: 'Tavoitetta muutettiin', staff: 'Tavoitetta muutettiin' },
    'goal.planned': {
      resident: 'Tavoitteesta kirjoitettiin lisää',
      staff: 'Tavoitteelle tehtiin suunnitelma',
    },
    'goal.step-reached': {
      resident: 'Otit askeleen kohti tavoitetta',
      staff: 'Askel kohti tavoitetta otettiin',
    },
    'goal.rated': {
      resident: 'Jompikumpi teistä arvioi, kuinka pitkälle olet päässyt',
      staff: 'Tavoitteen saavuttaminen arvioitiin',
    },
    'experiment.begun': { resident: 'Sovittiin jostakin, mitä kokeilet', staff: 'Uusi kokeilu sovittiin' },
    'experiment.told': { resident: 'Kirjattiin, miten kokeilu sujui', staff: 'Kokeilun tulos kirjattiin' },
    'note.signed': { resident: 'Kirjaus tehtiin ja allekirjoitettiin', staff: 'Kirjaus allekirjoitettiin' },
    'note.added-to': { resident: 'Kirjausta täydennettiin', staff: 'Kirjausta täydennettiin' },
    'prescription.signed': {
      resident: 'Sait liikkumisreseptin',
      staff: 'Liikkumisresepti allekirjoitettiin',
    },
    'prescription.renewed': {
      resident: 'Liikkumisreseptisi korvattiin uudella',
      staff: 'Liikkumisreseptin uusi versio allekirjoitettiin',
    },
    'prescription.withdrawn': {
      resident: 'Liikkumisreseptisi peruttiin',
      staff: 'Liikkumisresepti peruttiin',
    },
    'prescription.followed-up': {
      resident: 'Kävitte läpi, miten liikkumisresepti on toiminut',
      staff: 'Liikkumisreseptin seuranta tehtiin',
    },
    'prescription.ended': {
      resident: 'Liikkumisreseptisi päättyi',
      staff: 'Liikkumisresepti päätettiin',
    },
    'agreement.proposed': {
      resident: 'Valmentajasi ehdotti muutosta sopimukseenne',
      staff: 'Sopimukseen ehdotettiin muutosta',
    },
    'agreement.changed': { resident: 'Muutit sopimustanne', staff: 'Asiakas muutti sopimusta' },
    'agreement.accepted': { resident: 'Hyväksyit sopimuksenne', staff: 'Asiakas hyväksyi sopimuksen' },
    'period.paused': { resident: 'Valmennus on tauolla', staff: 'Jakso jäi tauolle' },
    'period.resumed': { resident: 'Valmennus jatkuu', staff: 'Jakso jatkuu' },
    'follow-up.moved': { resident: 'Seuranta siirrettiin', staff: 'Seuranta siirrettiin' },
    'experience.told': { resident: 'Kerroit, millaista oli', staff: 'Asiakas kertoi, millaista oli' },
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
    'display.changed': {
      resident: 'Sinulle näytettävä sisältö muuttui',
      staff: 'Henkilölle näytettävä sisältö muuttui',
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
    'walk.begun': { resident: 'Aloitit verkkovalmennuksen', staff: 'Verkkovalmennus alkoi' },
    'walk.paused': { resident: 'Verkkovalmennus on tauolla', staff: 'Verkkovalmennus jäi tauolle' },
    'walk.resumed': { resident: 'Verkkovalmennus jatkuu', staff: 'Verkkovalmennusta jatkettiin' },
    'walk.changed': {
      resident: 'Valmentajasi muutti verkkovalmennusta sinua varten',
      staff: 'Verkkovalmennusta muutettiin henkilöä varten',
    },
    'walk.support-ends': {
      resident: 'Verkkovalmennuksen tuki päättyi. Voit lukea sitä yhä',
      staff: 'Verkkovalmennuksen tuki päättyi',
    },
    'walk.ended': { resident: 'Verkkovalmennus päättyi', staff: 'Verkkovalmennus päätettiin' },
    'walk.hand-over-asked': {
      resident: 'Yksikkösi pyysi toista yksikköä kulkemaan mukanasi verkkovalmennuksessa tästä eteenpäin',
      staff: 'Toista yksikköä pyydettiin ottamaan verkkovalmennus vastaan',
    },
    'walk.hand-over-declined': {
      resident: 'Verkkovalmennuksesi jää omaan yksikköösi',
      staff: 'Toinen yksikkö ei ottanut verkkovalmennusta vastaan',
    },
    'walk.hand-over-taken-back': {
      resident: 'Yksikkösi perui pyynnön toiselle yksikölle ja kulkee mukanasi kuten ennenkin',
      staff: 'Pyyntö ottaa verkkovalmennus vastaan peruttiin',
    },
    'walk.handed-over': {
      resident: 'Verkkovalmennuksesi jatkuu toisessa yksikössä',
      staff: 'Verkkovalmennus siirtyi toiseen yksikköön',
    },
    'group.joined': { resident: 'Tulit mukaan valmennusryhmään', staff: 'Tuli mukaan ryhmään' },
    'group.left': { resident: 'Jatkat valmennusta ilman ryhmää', staff: 'Lähti ryhmästä' },
    'group.moved': { resident: 'Ryhmän aloituspäivä siirtyi', staff: 'Ryhmän aloituspäivä siirtyi' },
    'group.meeting-added': { resident: 'Ryhmä sai uuden tapaamisen', staff: 'Ryhmä sai uuden tapaamisen' },
    'group.meeting-moved': { resident: 'Ryhmän tapaaminen muuttui', staff: 'Ryhmän tapaaminen muuttui' },
    'group.meeting-cancelled': {
      resident: 'Ryhmän tapaaminen ei toteudu',
      staff: 'Ryhmän tapaaminen poistettiin',
    },
    'module.done': {
      resident: 'Sait valmiiksi osan verkkovalmennuksesta',
      staff: 'Osa verkkovalmennuksesta valmistui',
    },
    'task.sent': { resident: 'Lähetit tehtävän valmentajalle', staff: 'Tehtävä saapui' },
    'task.answered': { resident: 'Valmentaja vastasi tehtävääsi', staff: 'Tehtävään vastattiin' },
    'order.made': { resident: 'Yksikkö pyysi sinua vastaamaan lomakkeisiin', staff: 'Lomakkeita pyydettiin' },
    'order.opened': { resident: 'Sait lomakkeen vastattavaksi', staff: 'Lomake avattiin vastattavaksi' },
    'order.answered': { resident: 'Vastasit lomakkeeseen', staff: 'Lomakkeeseen vastattiin' },
    'order.declined': {
      resident: 'Et halunnut vastata lomakkeeseen',
      staff: 'Asukas ei halunnut vastata lomakkeeseen',
    },
    'order.not-answered': { resident: 'Lomakkeen vastausaika päättyi', staff: 'Lomakkeeseen ei vastattu' },
    'order.withdrawn': { resident: 'Yksikkö perui lomakkeen', staff: 'Lomake peruttiin' },
    'response.sent': {
      resident: 'Lomakkeen vastaukset lähetettiin',
      staff: 'Lomakkeen vastaukset saapuivat',
    },
    'draft.ended': {
      resident: 'Kesken jäänyt lomake poistettiin, koska sitä ei ollut muutettu pitkään aikaan',
      staff: 'Kesken jäänyt lomake poistettiin',
    },
    'flag.raised': {
      resident: 'Yksikön työntekijä perehtyy antamaasi vastaukseen',
      staff: 'Vastauksesta tehtiin huomiomerkintä',
    },
    'flag.closed': {
      resident: 'Yksikön työntekijä on perehtynyt vastaukseesi',
      staff: 'Huomiomerkintä suljettiin',
    },
  },
  unknown: { resident: 'Asiassasi tapahtui jotakin', staff: 'Tapahtuma' },
  withMonths: ({ sentence, months }) => `${sentence} (${months} kuukauden kohdalla)`,
};

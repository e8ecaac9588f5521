import type { ChoiceTexts } from './texts.ts';

export const fi: ChoiceTexts = {
  home: 'Omat sivut',
  blocks: {
    title: 'Kiellot',
    heading: 'Kiellä tietojesi luovutus',
    lead: 'Tässä ovat yksiköt, joilla on tietoja sinusta. Voit kieltää yksikön tietojen katselun ja poistaa kiellon milloin haluat.',
    means: {
      unit: 'Kielto tarkoittaa, ettei mikään muu yksikkö voi lukea, mitä yksikkö on sinusta kirjannut, ei edes samassa organisaatiossa. Muut näkevät, että jotakin on kielletty, mutta eivät mitä.',
      organisation:
        'Kielto tarkoittaa, etteivät muut organisaatiot voi lukea, mitä yksikkö on sinusta kirjannut. Saman organisaation yksiköt voivat yhä lukea tietoja, jos ne tarvitsevat niitä hoitoosi.',
    },
    emergency:
      'Jos henkesi on vaarassa, kielletyt tiedot voidaan avata. Siitä jää aina merkintä, ja näet sen kohdasta ”Kuka on katsonut”.',
    ownUnit: 'Yksikön omat työntekijät voivat yhä lukea omat kirjauksensa.',
    open: 'Ei kieltoa',
    since: ({ day }) => `Kielto voimassa ${day} alkaen`,
    block: ({ unit }) => `Kiellä tietojen katselu: ${unit}`,
    lift: ({ unit }) => `Poista kielto: ${unit}`,
    blocked: 'Kielto on voimassa.',
    lifted: 'Kielto on poistettu.',
    none: {
      heading: 'Yhdelläkään yksiköllä ei ole tietoja sinusta',
      text: 'Kun olet pyytänyt apua yksiköltä, voit kieltää sen tietojen katselun tässä.',
    },
    source: ({ source }) => `Sääntö perustuu tähän: ${source}.`,
  },
  weight: {
    heading: 'Paino ja kalorit',
    lead: 'Voit piilottaa kaiken, mikä koskee painoa, vyötärönympärystä ja kaloreita. Silloin niitä ei näytetä valmennuksissa, lomakkeissa eikä tuloksissa, eikä kukaan muistuta niistä. Kirjoittamasi säilyy omassa kopiossasi.',
    hidden: {
      self: 'Ne on piilotettu, kuten valitsit.',
      answer: 'Ne on piilotettu valmennuksessa antamasi vastauksen perusteella.',
      staff: 'Yksikkösi työntekijä on piilottanut ne ja kirjoitti:',
    },
    hide: 'Piilota paino ja kalorit minulta',
    show: 'Näytä paino ja kalorit taas',
  },
  consents: {
    title: 'Suostumukset',
    heading: 'Suostumukset',
    lead: 'Suostumuksella toinen organisaatio saa lukea, mitä yksi organisaatio on sinusta kirjannut.',
    careNeedsNone:
      'Yksikön antama apu ei vaadi suostumusta. Suostumus tarvitaan vain, kun tietoja annetaan muille.',
    given: 'Suostumuksesi',
    none: 'Et ole antanut suostumuksia.',
    sentence: ({ from, to }) => `${to} saa lukea tiedot, jotka ${from} on sinusta kirjannut.`,
    since: ({ since, until }) =>
      until === null
        ? `Voimassa ${since} alkaen, kunnes perut sen.`
        : `Voimassa ${since} alkaen, viimeinen päivä ${until}.`,
    ended: ({ withdrawn, until }) =>
      withdrawn === null ? `Viimeinen päivä oli ${until ?? ''}.` : `Peruit sen ${withdrawn}.`,
    withdraw: 'Peru suostumus',
    withdrawn: 'Suostumus on peruttu eikä ole enää voimassa.',
    givenNow: 'Suostumuksesi on nyt voimassa.',
    give: 'Anna suostumus',
    from: 'Kenen tiedot',
    to: 'Kuka saa lukea ne',
    until: 'Viimeinen voimassaolopäivä',
    untilHint: 'Jätä tyhjäksi, jos suostumus on voimassa kunnes perut sen.',
    giveAction: 'Anna suostumus',
    nobody: 'Yhdelläkään organisaatiolla ei ole sinusta annettavia tietoja.',
    nobodyElse: 'Täällä ei ole toista organisaatiota, jolle tietoja voisi antaa.',
    errors: {
      'same-organisation':
        'Valitse kaksi eri organisaatiota. Saman organisaation sisällä suostumusta ei tarvita.',
      'day-has-passed': 'Päivä on jo mennyt. Valitse tämä päivä tai myöhempi.',
      'consent-exists': 'Tämä suostumus on jo voimassa.',
      'bad-day': 'Päivää ei ole olemassa. Kirjoita se näin: 2027-03-15.',
      'not-found': 'Valitse organisaatio kummastakin luettelosta.',
    },
  },
  settings: {
    title: 'Asetukset',
    heading: 'Asetukset',
    lead: 'Kieli, yhteystietosi ja ilmoitukset.',
    language: 'Viestiemme kieli',
    languages: { sv: 'Ruotsi', fi: 'Suomi', en: 'Englanti' },
    email: 'Sähköposti',
    emailHint: 'Viesteissä kerrotaan vain, että jotakin on luettavana, ei koskaan mitä.',
    phone: 'Puhelin',
    ways: {
      heading: 'Miten otamme yhteyttä',
      hint: 'Kun saat jotakin uutta, ennen tapaamista ja muistutuksena. Kerromme vain, että jotakin on, emme koskaan mitä. Jos ensimmäinen tapa ei toimi, kokeilemme seuraavaa.',
      first: 'Mieluiten',
      second: 'Muuten',
      third: 'Kolmanneksi',
      nothing: 'Ei mitenkään',
      noOther: 'Ei muuta tapaa',
      names: {
        email: 'Sähköposti',
        sms: 'Tekstiviesti',
        push: 'Ilmoitus selaimessa',
        inbox: { se: '1177-palvelun saapuneet', fi: 'Suomi.fi-viestit' },
      },
    },
    push: {
      heading: 'Ilmoitukset selaimessa',
      text: 'Selain voi näyttää, että sinulle on jotakin, myös kun sivu on suljettu. Siinä ei koskaan lue mitä.',
      count: ({ count }) =>
        count === 0
          ? 'Mikään selain ei näytä ilmoituksia.'
          : count === 1
            ? 'Yksi selain näyttää ilmoituksia.'
            : `${count} selainta näyttää ilmoituksia.`,
      on: 'Näytä ilmoitukset tässä selaimessa',
      off: 'Lopeta ilmoitusten näyttäminen',
      refused: 'Selain ei salli ilmoituksia täältä. Voit muuttaa sen selaimen asetuksissa.',
    },
    time: 'Muistutusten kellonaika',
    timeHint: ({ usual, from, until }) =>
      `Jos jätät tyhjäksi, kellonaika on ${usual}. Emme lähetä muistutuksia kello ${from}–${until}.`,
    zone: 'Missä olet',
    zoneHint: 'Muistutukset tulevat sen paikan kellon mukaan, jossa olet.',
    zones: {
      own: 'Kotona',
      'Europe/Stockholm': 'Ruotsi',
      'Europe/Helsinki': 'Suomi',
      'Europe/London': 'Britannia',
      'Atlantic/Canary': 'Kanariansaaret',
      'Asia/Bangkok': 'Thaimaa',
      'America/New_York': 'Yhdysvallat, itärannikko',
      'America/Los_Angeles': 'Yhdysvallat, länsirannikko',
      'Australia/Sydney': 'Australia, Sydney',
    },
    save: 'Tallenna asetukset',
    saved: 'Asetukset on tallennettu.',
    errors: {
      email:
        'Sähköpostiosoite ei näytä oikealta. Siinä pitää olla @ ja piste, esimerkiksi nimi@esimerkki.fi.',
      phone: 'Puhelinnumero ei näytä oikealta. Käytä vain numeroita, välilyöntejä ja viivoja.',
      emailNeeded: 'Kirjoita sähköpostiosoitteesi tai valitse toinen tapa.',
      phoneNeeded: 'Kirjoita puhelinnumerosi tai valitse jokin muu tapa kuin tekstiviesti.',
      time: 'Kirjoita kellonaika näin: 18:00.',
      timeQuiet: ({ from, until }) =>
        `Emme lähetä muistutuksia kello ${from}–${until}. Valitse toinen kellonaika.`,
      zone: 'Valitse paikka luettelosta.',
    },
    conflict: {
      heading: 'Asetuksia muutettiin muualla',
      text: 'Ne muuttuivat, kun kirjoitit, ehkä toisessa ikkunassa. Mitään ei ole vielä tallennettu.',
      there: 'Näin on nyt',
      yours: 'Näin kirjoitit',
      keepMine: 'Tallenna, kuten kirjoitin',
      none: 'ei mitään',
    },
    name: ({ name }) => `Kirjautunut: ${name}. Nimi tulee tunnistautumisestasi.`,
  },
};

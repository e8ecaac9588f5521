import type { SendTexts } from './send-texts.ts';

export const fi: SendTexts = {
  title: 'Lähetä',
  info: {
    heading: 'Ennen kuin lähetät',
    lead: ({ unit, organisation }) =>
      `Olet pyytämässä apua. Pyynnön saa ${unit} (${organisation}). Lue tämä ensin. Mitään ei ole vielä lähetetty.`,
    parts: ({ unit, organisation, keptFor }) => [
      {
        heading: 'Tämä tallennetaan',
        text: 'Valitsemasi vastaukset ja tulokset, oma tekstisi, nimesi, henkilötunnuksesi ja yhteystietosi.',
      },
      { heading: 'Näin kauan se säilytetään', text: keptFor },
      {
        heading: 'Nämä voivat lukea sen',
        text: `Ne, joiden työpaikka on ${unit} ja joilla on syy lukea. Pyyntösi antaa heille oikeuden nähdä tietosi. Muut yksiköt ja muut palvelunantajat eivät näe niitä, ellei laki salli tai sinä anna lupaa.`,
      },
      {
        heading: 'Siksi saamme tallentaa sen',
        text: `Tietoja tarvitaan, jotta ${organisation} voi auttaa sinua, ja palvelusta on lain mukaan tehtävä kirjaukset. Tallennus ei perustu suostumukseen, joten sinun ei tarvitse antaa sellaista.`,
      },
      {
        heading: 'Tämän voit aina tehdä',
        text: 'Katsoa, kuka on lukenut tietojasi ja milloin. Ladata kaiken, mitä sinusta on tallennettu. Kieltää tietojen luovutuksen. Pyytää korjausta tai poistoa. Teet nämä omilla sivuillasi.',
      },
      {
        heading: 'Mitä et lähetä',
        text: 'Vastaukset, joita et valitse, poistetaan samalla hetkellä, kun lähetät muut. Kukaan muu kuin sinä ei näe niitä.',
      },
    ],
    keptFor: {
      'last-entry': ({ years }) => `Vähintään ${years} vuotta viimeisestä kirjauksesta.`,
      row: ({ years }) => `${years} vuotta.`,
      'last-contact': ({ years }) => `${years} vuotta viimeisestä yhteydenotosta.`,
      'death-or-120-years': ({ years }) =>
        `${years} vuotta kuolemastasi, tai 120 vuotta syntymästäsi, jos kuolinpäivää ei tiedetä.`,
    },
    whom: 'Kenelle yksikkö on',
    lives: ({ places }) => `Yksikkö on heille, joiden kotikunta on ${places}.`,
    elsewhere:
      'Tietojesi mukaan asut muualla. Voit silti kysyä. Jos emme voi auttaa, kerromme, minne voit kääntyä.',
    wait: 'Odotusaika',
    queue: ({ count }) =>
      count === 0
        ? 'Kukaan muu ei juuri nyt odota vastausta.'
        : count === 1
          ? 'Vastausta odottaa juuri nyt yksi muu.'
          : `Vastausta odottaa juuri nyt ${count} muuta.`,
    meanwhile: 'Odottaessasi voit aloittaa valmennuksen omaan tahtiin omilla sivuillasi.',
    legalSource: 'Lähde:',
    goOn: 'Valitse, mitä lähetät',
    notNow: 'Ei nyt, takaisin etusivulle',
  },
  choose: {
    heading: 'Mitä haluat lähettää?',
    which: 'Lähetettävät vastaukset',
    whichHint: 'Poista valinta siitä, mitä et halua lähettää. Se poistetaan, kun lähetät muut.',
    nothing:
      'Sinulla ei ole valmiita vastauksia lähetettäväksi. Voit silti pyytää apua: kirjoita alle muutama sana.',
    unfinished: ({ check }) =>
      `${check}: kesken. Vastaa ensin loppuihin kysymyksiin, jos haluat lähettää tämän.`,
    words: 'Haluatko kertoa jotain?',
    wordsHint:
      'Esimerkiksi mitä haluat muuttaa tai milloin sinulle sopii tavata. Vain yksikkö voi lukea sen.',
    reason: 'Miksi otat yhteyttä juuri nyt?',
    reasonHint: 'Vastauksesta näemme, miten ihmiset löytävät meille. Vain yksikkö voi lukea sen.',
    contact: 'Miten haluat saada vastauksen?',
    contactMessage: 'Kirjoittakaa minulle omille sivuilleni',
    contactMessageHint: 'Saat sähköpostin, kun siellä on jotain uutta. Viestissä ei lue, mitä asia koskee.',
    contactPhone: ({ phone }) => `Soittakaa minulle numeroon ${phone}`,
    promise: ({ day, unit }) => `${unit} vastaa viimeistään ${day}.`,
    send: ({ unit }) => `Lähetä, vastaanottaja ${unit}`,
    otherUnit: 'Lähetä toiseen yksikköön',
    back: 'Lue, miten tietoja säilytetään',
  },
  problem: {
    chooseOrWrite:
      'Mitään ei ole valittu eikä kirjoitettu. Valitse ainakin yksi vastaus tai kirjoita muutama sana.',
    tooLong: ({ most, now }) =>
      `Tekstissä on ${now} merkkiä. Siihen mahtuu enintään ${most}. Lyhennä sitä, loput voit kertoa tavatessa.`,
    contact: 'Vastaustapaa ei ole valittu. Valitse, miten haluat meidän ottavan yhteyttä.',
    badAnswers:
      'Yksi vastauksista on kesken tai kuuluu kysymysten vanhaan versioon. Käy kysymykset läpi uudelleen ja lähetä sitten.',
  },
  waiting: {
    heading: 'Olet jo kysynyt',
    text: ({ unit, day }) =>
      `Pyyntösi on perillä: ${unit} vastaa viimeistään ${day}. Sinun ei tarvitse tehdä muuta.`,
    see: 'Katso pyyntöäsi',
    still: 'Nykyiset vastauksesi ovat yhä sinulla. Voit ottaa ne mukaan keskusteluun tai poistaa ne.',
  },
  otherRoad: {
    heading: 'Näytämme sinulle toisen tien',
    ages: ({ unit, from, to }) =>
      to === null
        ? `${unit} on tarkoitettu ${from} vuotta täyttäneille.`
        : `${unit} on tarkoitettu ${from}–${to}-vuotiaille.`,
    country: ({ unit }) =>
      `Olet kirjautunut eri maahan kuin missä ${unit} on. Vaihda paikkaa, niin löydät oikean yksikön.`,
    yours: 'Mitään ei ole lähetetty. Vastauksesi ovat yhä vain sinun.',
    todo: 'Voit silti saada apua. Soita meille, niin kerromme, mihin voit ottaa yhteyttä: terveysasema, opiskeluterveydenhuolto tai jokin muu lähelläsi.',
    call: ({ phone }) => `Soita ${phone}`,
    toResult: 'Etusivulle',
    changePlace: 'Vaihda paikkaa',
  },
  sent: {
    title: 'Pyyntösi',
    heading: {
      received: 'Lähetetty',
      accepted: 'Tervetuloa',
      declined: 'Näytämme sinulle toisen tien',
      withdrawn: 'Olet perunut pyyntösi',
    },
    received: ({ unit, day }) => `Pyyntösi on perillä: ${unit} vastaa viimeistään ${day}.`,
    referred: {
      heading: 'Sinut on ohjattu eteenpäin',
      received: ({ unit, from, day }) =>
        `${from} on ohjannut sinut. Vastaanottaja on ${unit}, joka vastaa viimeistään ${day}.`,
      responsible: ({ from, unit }) =>
        `Siihen asti asiastasi vastaa ${from}. ${unit} ottaa vastuun vasta, kun se on vastannut myöntävästi.`,
      changeText:
        'Voit kieltäytyä, kunnes joku on vastannut. Silloin yksikkö ei enää näe sinua, ja sinut ohjannut yksikkö saa siitä tiedon.',
      withdraw: 'En halua, että minut ohjataan',
    },
    erased: 'Mitä et lähettänyt, sitä ei enää ole.',
    nextHeading: 'Näin tästä eteenpäin',
    steps: ({ unit, day, contact }) => [
      `Hyvinvointivalmentaja lukee, mitä lähetit. Yksikkö on ${unit}.`,
      contact === 'phone'
        ? `Sinulle soitetaan viimeistään ${day}.`
        : `Saat vastauksen omille sivuillesi viimeistään ${day}. Sähköposti kertoo, kun siellä on jotain uutta.`,
      'Jos valmennus sopii sinulle, saat aikoja, joista valita. Muuten näytämme toisen tien.',
    ],
    accepted: ({ unit, day }) => `${unit} otti pyyntösi vastaan ${day}. Seuraava askel on omilla sivuillasi.`,
    declined: ({ unit, day }) => `${unit} luki, mitä lähetit, ja vastasi ${day}.`,
    withdrawn: ({ unit, day }) =>
      `Pyyntösi ei enää näy: ${unit} ei ole nähnyt sitä sen jälkeen, kun peruit sen ${day}. Ennen sitä tehdyt kirjaukset säilytetään lain mukaan.`,
    changeHeading: 'Muutitko mielesi?',
    changeText:
      'Voit perua pyynnön niin kauan kuin kukaan ei ole vastannut. Sen jälkeen yksikkö ei enää näe tietojasi.',
    withdraw: 'Peru pyyntöni',
    changed: 'Joku ehti vastata ennen sinua. Vastaus näkyy tällä sivulla.',
    meanwhile: 'Odottaessasi',
    programmes: ({ count }) =>
      count === 1
        ? 'Yhden valmennuksen voit aloittaa heti, omaan tahtiin. Paikkasi jonossa säilyy.'
        : `Voit heti aloittaa jonkin ${count} valmennuksesta, omaan tahtiin. Paikkasi jonossa säilyy.`,
    toProgrammes: 'Katso valmennuksia',
    toMine: 'Omille sivuille',
    toFront: 'Etusivulle',
    again: 'Kysy uudelleen',
  },
};

import type { MessageTexts } from './texts.ts';

export const fi: MessageTexts = {
  title: 'Viestit',
  heading: 'Viestit',
  headingWith: ({ unit }) => `Viestit: ${unit}`,
  home: 'Omat sivut',
  allConversations: 'Kaikki keskustelut',
  whoReads: ({ unit }) => `Viestisi lukevat ne, jotka työskentelevät tässä yksikössä: ${unit}.`,
  notUrgent: ({ number }) => `Onko kiire? Soita. Hengenvaarassa: ${number}.`,
  promiseEnded: ({ day, phone }) =>
    `Valmennuksesi tuki päättyi ${day}. Voit kirjoittaa tänne, mutta emme enää lupaa vastausta määräajassa. Jos tarvitset meitä, soita ${phone}.`,
  promiseEnds: ({ day }) =>
    `Valmennuksesi tuki päättyy ${day}. Viesteihin, jotka kirjoitat viimeistään silloin, saat vastauksen kuten ennenkin.`,
  promise: ({ days }) =>
    days === 1 ? 'Vastaamme vuorokauden kuluessa.' : `Vastaamme ${days} päivän kuluessa.`,
  waits: ({ day }) => `Saat vastauksen viimeistään ${day}.`,
  waitsToday: 'Saat vastauksen tänään.',
  passed: ({ day, phone }) =>
    `Sinun piti saada vastaus ${day}. Emme ole pysyneet lupauksessa. Soita ${phone}, jos et halua odottaa.`,
  you: 'Sinä',
  resident: 'Asukas',
  someone: 'Ammattilainen',
  sent: ({ who, when }) => `${who}, ${when}`,
  unread: 'Uusi',
  erased: 'Teksti on poistettu.',
  earlier: 'Näytä aiemmat viestit',
  newest: 'Uusimpiin viesteihin',
  none: {
    heading: 'Ei vielä viestejä',
    text: 'Kirjoita, kun mietit jotakin tai haluat kertoa, miten menee.',
  },
  nobody: {
    heading: 'Ei ole vielä ketään, jolle kirjoittaa',
    text: 'Kun olet lähettänyt pyynnön yksikölle, voit kirjoittaa sinne tästä.',
    action: 'Juttele jonkun kanssa',
  },
  unreadCount: ({ count }) => (count === 1 ? '1 uusi viesti' : `${count} uutta viestiä`),
  write: 'Viestisi',
  writeHint: 'Kirjoita siitä, mikä on sinulle tärkeää. Et voi muuttaa viestiä jälkikäteen.',
  send: () => 'Lähetä yksikölle',
  sentNow: 'Viestisi on lähetetty.',
  file: 'Tiedosto',
  fileHint: ({ megabytes }) => `Kuva (JPEG, PNG) tai PDF, enintään ${megabytes} Mt.`,
  read: ({ when }) => `Luettu ${when}`,
  notRead: { resident: 'Perillä, ei vielä luettu', staff: 'Ei vielä luettu' },
  call: {
    heading: 'Haluatko mieluummin jutella?',
    text: ({ days }) =>
      days === 1
        ? 'Pyydä soittoa. Soitamme päivän kuluessa numeroon, joka on tiedoissasi.'
        : `Pyydä soittoa. Soitamme ${days} päivän kuluessa numeroon, joka on tiedoissasi.`,
    ask: 'Pyydä soittoa',
    asked: ({ when }) => `Pyysit soittoa ${when}. Soitamme sinulle.`,
    done: ({ when }) => `Soitimme sinulle ${when}.`,
  },
  errors: {
    empty: 'Kirjoita jotakin ennen kuin lähetät.',
    tooLong: ({ count, most }) =>
      `Viestissä on ${count} merkkiä. Enintään ${most} mahtuu. Lyhennä viestiä tai jaa se kahteen osaan.`,
    unreadableSign:
      'Tekstissä on merkki, jota ei voi tallentaa. Se on voinut tulla mukaan liittäessäsi tekstiä. Kirjoita kohta uudelleen.',
    notPossible: 'Viestiä ei voitu lähettää tälle yksikölle. Kirjoittamasi on tallella. Soita sen sijaan.',
    openPlace: ({ place }) => `Mallin kohta ${place} on täyttämättä. Kirjoita siihen jotain tai poista se.`,
    file: {
      empty: 'Tiedosto on tyhjä. Valitse toinen.',
      tooBig: 'Tiedosto on yli 5 Mt. Valitse pienempi.',
      type: 'Voit lähettää kuvia (JPEG, PNG) ja PDF-tiedostoja. Valitse sellainen.',
    },
  },
  staff: {
    heading: 'Viestit',
    toPerson: 'Henkilön sivulle',
    write: 'Viesti',
    writeHint: 'Henkilö saa sähköpostin, jossa kerrotaan vain, että jotakin uutta on tullut.',
    send: 'Lähetä asiakkaalle',
    promiseEnded: ({ day }) => `Tuki päättyi ${day}. Henkilölle on kerrottu, ettei vastausta enää luvata.`,
    waits: ({ day }) => `Vastaa viimeistään ${day}. Niin on luvattu.`,
    passed: ({ day }) => `Vastaus oli luvattu viimeistään ${day}.`,
    none: 'Ei vielä viestejä.',
    called: 'Merkitty: henkilölle on soitettu, ja hän saa tiedon siitä.',
    callAsked: ({ when }) => `Henkilö pyysi soittoa ${when}.`,
    sayCalled: 'Olen soittanut',
    template: 'Aloita mallista',
    choose: 'Valitse',
    insert: 'Lisää malli',
  },
};

import type { TimesTexts } from './texts.ts';

export const fi: TimesTexts = {
  title: 'Omat ajat',
  heading: 'Omat ajat',
  home: 'Omat sivut',
  toTimes: 'Omat ajat',
  modality: { video: 'Videopuhelu', phone: 'Puhelu', 'on-site': 'Tapaaminen paikan päällä' },
  withName: ({ modality, name, minutes }) => `${modality}, ${minutes} minuuttia. Sinut tapaa ${name}.`,
  atYours: ({ when }) => `sinun kellossasi ${when}`,
  place: ({ name }) => `Paikka: ${name}.`,
  placeIf: ({ name }) => `Jos tapaatte paikan päällä, paikka on ${name}.`,
  nobody: 'valmentajasi',
  next: 'Seuraava aika',
  later: 'Myöhempi aika',
  booked: 'Varatut ajat',
  join: 'Siirry videopuheluun',
  change: 'Vaihda aikaa',
  changeLabel: ({ when }) => `Vaihda aikaa: ${when}`,
  cancel: 'Peru aika',
  cancelLabel: ({ when }) => `Peru aika: ${when}`,
  calendar: 'Lisää omaan kalenteriin',
  choose: ({ name }) => `Valitse aika, ammattilaisena ${name}`,
  ways: ({ ways }) => `Tapaamisen tavat: ${ways}. Valitset tavan seuraavaksi.`,
  pressTime: 'Paina aikaa, joka sopii sinulle. Aika varataan vasta, kun vahvistat sen.',
  parts: { morning: 'Aamupäivä', afternoon: 'Iltapäivä', evening: 'Ilta' },
  noTimes: {
    heading: 'Vapaita aikoja ei ole juuri nyt',
    text: ({ phone }) =>
      `Uusia aikoja tulee koko ajan. Katso uudelleen muutaman päivän päästä tai soita ${phone}, niin autamme.`,
  },
  laterTimes: ({ when }) => `Näytä myöhemmät ajat, alkaen ${when}`,
  firstTimes: 'Näytä ensimmäiset ajat',
  wait: {
    offer: 'Eikö mikään aika sovi? Kun joku luopuu ajastaan, voimme tarjota sitä sinulle.',
    join: 'Jonota vapautuvaa aikaa',
    inLine: 'Jonotat vapautuvaa aikaa',
    inLineText:
      'Kun aika vapautuu ja on sinun vuorosi, saat sähköpostin. Voit sillä välin varata myös muun ajan.',
    leave: 'Poistu jonosta',
    keptKicker: 'Sinulle on varalla aika',
    keptUntil: ({ until }) =>
      `Varaa se viimeistään ${until}. Sen jälkeen aika tarjotaan seuraavalle, ja säilytät paikkasi jonossa.`,
    take: 'Varaa tämä aika',
    pass: 'Anna se seuraavalle',
  },
  nothing: {
    heading: 'Sinulla ei ole aikoja',
    text: 'Kun voit varata ajan, se näkyy täällä ja saat siitä sähköpostin.',
    action: 'Omille sivuille',
  },
  past: 'Aiemmat ajat',
  states: { booked: 'Varattu', held: 'Tapasitte', missed: 'Ei toteutunut', cancelled: 'Peruttu' },
  notices: {
    taken: {
      heading: 'Aika ehdittiin varata',
      text: 'Mitään ei varattu eikä muutettu. Tässä ovat nyt vapaat ajat. Valitse niistä yksi.',
    },
    closed: {
      heading: 'Olet jo varannut ajan',
      text: 'Se on sivulla ensimmäisenä. Jos toinen aika sopii paremmin, voit vaihtaa.',
    },
    cancelled: {
      heading: 'Aika on peruttu',
      text: 'Lähetimme siitä sähköpostin. Voit varata uuden ajan, kun haluat.',
    },
    begun: {
      heading: 'Aika on jo alkanut',
      text: 'Sitä ei voi enää vaihtaa tai perua täällä. Soita meille, jos jotain on sattunut.',
    },
    stale: {
      heading: 'Aika on muuttunut',
      text: 'Se muuttui, kun sivu oli auki. Muuta ei ole muutettu. Tässä näet, mikä on nyt voimassa.',
    },
  },
  interpreter: {
    label: 'Tulkki',
    hint: 'Me tilaamme tulkin. Se on sinulle maksuton.',
    none: 'Ei tulkkia',
    asked: ({ language }) => `Tulkki: ${language}.`,
  },
  how: 'Miten haluat tavata?',
  chooseHow: 'Valitse, miten haluat tavata.',
  book: {
    title: 'Varaa aika',
    heading: 'Varataanko tämä aika?',
    confirm: 'Varaa aika',
    told: 'Saat ajasta sähköpostin ja muistutuksen etukäteen. Viestissä ei kerrota, mitä aika koskee.',
  },
  move: {
    title: 'Vaihda aikaa',
    heading: 'Vaihda toiseen aikaan',
    lead: ({ when }) => `Nykyinen aikasi on ${when}. Se säilyy, kunnes vahvistat uuden.`,
    instead: ({ when }) => `Vanha aikasi: ${when}.`,
    confirm: 'Vaihda tähän aikaan',
    keep: 'Pidä nykyinen aika',
  },
  drop: {
    title: 'Peru aika',
    heading: 'Perutaanko aika?',
    text: 'Aika vapautuu jollekulle toiselle. Voit varata uuden, kun haluat.',
    confirm: 'Peru aika',
    keep: 'Pidä aika',
  },
  done: {
    booked: { heading: 'Aika on varattu', text: 'Lähetimme ajasta sähköpostin.' },
    changed: {
      heading: 'Aika on vaihdettu',
      text: 'Lähetimme uudesta ajasta sähköpostin. Vanha aika on peruttu.',
    },
  },
  one: { title: 'Aikasi', heading: 'Aikasi', over: 'Tätä aikaa ei voi enää muuttaa.' },
  after: {
    heading: 'Näin se sujuu',
    steps: {
      video: 'Kun aika alkaa, kirjaudu sisään ja siirry videopuheluun. Tarvitset kameran ja mikrofonin.',
      phone: 'Sinulle soitetaan numeroon, jonka olet antanut.',
      'on-site': 'Tule paikalle muutama minuutti etuajassa.',
    },
    remind: 'Saat etukäteen muistutuksen, jos olet valinnut sähköpostin.',
    until: 'Voit vaihtaa tai perua ajan siihen asti, kun se alkaa.',
  },
};

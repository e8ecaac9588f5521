import type { FrontTexts } from './texts.ts';

export const fi: FrontTexts = {
  title: 'Etusivu',
  question: 'Mitä haluat muuttaa?',
  lead: 'Valitse elintapa. Muutama lyhyt kysymys näyttää, missä olet nyt ja mistä voi olla apua. Mitään ei tallenneta, ellet itse niin valitse.',
  habits: {
    move: { name: 'Liikkua enemmän', about: 'Liikunta, arki, istuminen' },
    sleep: { name: 'Nukkua paremmin', about: 'Nukahtaminen, heräily, lepo' },
    eat: { name: 'Syödä paremmin', about: 'Kasvikset, kala, välipalat' },
    drink: { name: 'Juoda vähemmän alkoholia', about: 'Arki ja viikonloppu' },
    tobacco: { name: 'Lopettaa tupakka tai nikotiini', about: 'Tupakka, nuuska, sähkösavuke' },
  },
  habitsLabel: 'Elintavat',
  whole: {
    name: 'Hyvinvointitarkastus',
    about: ({ minutes }) => `Kaikki kerralla: elintavat, vointi ja omat toiveesi. Noin ${minutes} minuuttia.`,
  },
  waysLabel: 'Muita reittejä',
  somethingElse: 'Jotain muuta',
  dontKnow: 'En tiedä, mistä aloittaisin',
  talk: 'Haluan jutella jonkun kanssa',
  privacy: {
    heading: 'Vain sinä näet vastauksesi',
    text: 'Mitään ei lähetetä, ennen kuin itse päätät niin. Jos et ole kirjautunut, vastaukset ovat vain tässä selaimessa.',
  },
  privacyMore: 'Näin huolehdimme tiedoistasi',
  place: {
    here: ({ organisation }) => `Palvelun tarjoaa ${organisation}.`,
    change: 'Vaihda paikkaa',
    title: 'Vaihda paikkaa',
    heading: 'Mistä haluat apua?',
    lead: 'Valitse, kenen puoleen käännyt. Kysymykset, rajat ja puhelinnumerot vaihtuvat sen mukana.',
    countries: { se: 'Ruotsi', fi: 'Suomi' },
    current: 'Olet nyt täällä',
    choose: ({ unit }) => `Valitse ${unit}`,
    stay: 'Pysy tässä',
    onlyYours: 'Olet kirjautunut, joten näet vain oman maasi paikat.',
  },
  startPage: {
    title: 'Alkuun',
    heading: 'Voit aloittaa mistä vain',
    lead: 'Väärää paikkaa aloittaa ei ole. Tunnistatko itsesi jostakin näistä?',
    questions: {
      move: 'Istutko paljon tai hengästytkö helposti?',
      sleep: 'Oletko väsynyt, kun heräät?',
      eat: 'Haluaisitko syödä säännöllisemmin tai vihreämmin?',
      drink: 'Mietitkö, kuinka paljon juot?',
      tobacco: 'Haluatko eroon tupakasta tai nikotiinista?',
    },
    none: {
      heading: 'Ei mikään näistä',
      text: 'Kerro asiasta meille. Riittää, että haluat jonkin muuttuvan.',
      action: 'Juttele jonkun kanssa',
    },
    listLabel: 'Tunnistatko itsesi',
  },
  otherPage: {
    title: 'Jotain muuta',
    heading: 'Jotain muuta',
    lead: 'Meillä on muitakin kysymyksiä, joista voi aloittaa. Jos et löydä etsimääsi, autamme eteenpäin.',
    listLabel: 'Lisää kysymyksiä',
    none: {
      heading: 'Asiani ei ole täällä',
      text: 'Kerro, mistä on kyse. Selvitämme, kuka voi auttaa.',
      action: 'Juttele jonkun kanssa',
    },
  },
  home: 'Etusivu',
  talkPage: {
    title: 'Juttele jonkun kanssa',
    heading: 'Juttele jonkun kanssa',
    lead: 'Sinun ei tarvitse tietää, mitä haluat muuttaa. Autamme sinut alkuun.',
    call: {
      heading: 'Soita meille',
      text: 'Puheluun vastaa elintapojen ammattilainen. Voit soittaa nimettömänä.',
      action: ({ phone }) => `Soita ${phone}`,
    },
    write: {
      heading: 'Pyydä meitä ottamaan yhteyttä',
      text: 'Kirjaudu ja kerro lyhyesti, mistä on kyse. Silloin tiedämme, että vastaus tulee juuri sinulle.',
      action: 'Kirjaudu ja kirjoita',
    },
    start: {
      heading: 'Aloita muutamasta kysymyksestä',
      text: 'Vastauksista voi olla hyvä lähteä juttelemaan. Päätät itse, näkeekö niitä joku muu.',
      action: 'Valitse elintapa',
    },
    urgent: {
      heading: 'Onko asia kiireellinen?',
      text: ({ number }) =>
        `Soita ${number}, jos joku on vaarassa, myös silloin kun ajattelet itsesi vahingoittamista. Tätä palvelua ei päivystetä.`,
    },
  },
  dataPage: {
    title: 'Tietosi',
    heading: 'Näin huolehdimme tiedoistasi',
    lead: 'Sinä päätät, mitä lähetät. Näet, mitä tietoja meillä on ja kuka niitä on lukenut.',
    parts: ({ organisation, unit }) => [
      {
        heading: 'Ennen kirjautumista',
        text: 'Vastauksesi ovat lukittuina selaimesi evästeessä. Emme tallenna niitä itsellemme. Ne häviävät, kun poistat ne tai kun käyntisi päättyy.',
      },
      {
        heading: 'Kun olet kirjautunut',
        text: 'Itsearvioiden ja hyvinvointitarkastuksen vastaukset säilyvät omilla sivuillasi, kunnes lähetät tai poistat ne, joten voit jatkaa toisella laitteella. Vain sinä voit lukea ne. Ennen kirjautumista antamasi vastaukset tulevat mukaan. Selain tallentaa sen, minkä avaat verkkovalmennuksessa, vain jos itse valitset niin omalla laitteellasi.',
      },
      {
        heading: 'Kun lähetät jotain',
        text: `Lähettämästäsi tulee osa asiakastietojasi, joista vastaa ${organisation}, ${unit}. Niitä voivat lukea ne, jotka hoitavat asiaasi. Se, mitä et lähettänyt, poistetaan heti.`,
      },
      {
        heading: 'Näet, kuka on katsonut',
        text: 'Aina kun joku lukee tietojasi, siitä jää merkintä: kuka, milloin ja miksi. Voit lukea merkinnät omilta sivuiltasi ja kertoa, jos jokin näyttää väärältä.',
      },
      {
        heading: 'Voit kieltää',
        text: 'Voit kieltää muita yksiköitä näkemästä tietojasi ja perua kiellon, kun haluat.',
      },
      {
        heading: 'Voit ottaa tiedot mukaasi tai pyytää poistamista',
        text: 'Voit ladata kaiken, mitä meillä on sinusta. Voit pyytää tietojen poistamista. Kirjaukset meidän on lain mukaan säilytettävä tietty aika.',
      },
      {
        heading: 'Mitään ei mene muualle',
        text: 'Sivut eivät hae mitään muilta yrityksiltä, eikä niillä ole mainoksia tai seurantaa. Sähköpostimme ja tekstiviestimme kertovat vain, että sinulle on luettavaa, eivät koskaan, mistä on kyse.',
      },
    ],
    questions: { heading: 'Jäikö jokin mietityttämään?', text: 'Kysy meiltä, syytä ei tarvitse kertoa.' },
    call: ({ phone }) => `Soita ${phone}`,
  },
};

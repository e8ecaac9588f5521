import type { FeedbackTexts } from './texts.ts';

export const fi: FeedbackTexts = {
  home: 'Etusivu',
  vote: {
    title: 'Palaute',
    heading: 'Oliko sivusta hyötyä?',
    thanks: {
      heading: 'Kiitos, siitä on apua',
      text: 'Tallennamme sivun ja vastauksesi, emme mitään sinusta.',
    },
    question: 'Oliko sivusta hyötyä?',
    yes: 'Kyllä',
    no: 'Ei',
    more: 'Kerro lisää',
    moreHint: 'Älä kirjoita itsestäsi tai terveydestäsi. Emme vastaa tähän.',
    back: 'Takaisin sivulle',
    tooLong: ({ count, most }) => `Tekstissä on ${count} merkkiä. Enintään ${most} mahtuu.`,
  },
  statement: {
    title: 'Saavutettavuus',
    heading: 'Saavutettavuus\u00adseloste',
    lead: ({ organisation }) =>
      `Palvelusta vastaa ${organisation}. Haluamme, että kaikki voivat käyttää palvelua. Tässä kerrotaan, miten palvelu täyttää vaatimukset, mitä puutteita siinä on ja mitä voit tehdä, jos jokin ei toimi.`,
    status: {
      heading: 'Miten saavutettava palvelu on?',
      text: 'Palvelu täyttää osittain standardin EN 301 549 vaatimukset, jotka perustuvat ohjeisiin WCAG 2.1, taso AA.',
    },
    known: 'Puutteet, jotka tiedämme',
    shortcomings: [
      {
        what: 'Videotapaamisessa ei ole automaattista tekstitystä. Kuvan vieressä voi kirjoittaa puhumisen aikana.',
        criterion: 'WCAG 1.2.4',
        instead: 'Voit valita puhelimen tai tapaamisen paikan päällä tai pyytää tulkkia.',
      },
      {
        what: 'Sisältöä ei ole vielä viittomakielellä eikä selkokielellä.',
        criterion: 'Ei kuulu WCAG AA -tasoon',
        instead: 'Soita meille, niin käymme sisällön läpi yhdessä.',
      },
      {
        what: 'Ruudunlukijaa arjessaan käyttävät eivät ole vielä kokeilleet sivuja.',
        criterion: 'Voi koskea useita vaatimuksia',
        instead: 'Kerro, mikä ei toimi, niin korjaamme sen.',
      },
    ],
    made: {
      heading: 'Miten olemme arvioineet',
      text: 'Olemme arvioineet palvelun itse: automaattisesti axe-työkalulla, 320 kuvapisteen leveydellä, tummassa tilassa ja ilman JavaScriptiä. Ulkopuolinen ei ole vielä arvioinut sitä. Seloste on laadittu marraskuussa 2026.',
    },
    tell: {
      heading: 'Kerro esteistä',
      text: ({ days }) =>
        `Löysitkö jotakin, mikä ei toimi, tai tarvitsetko sisällön toisessa muodossa? Vastaamme ${days} päivän kuluessa.`,
      action: 'Kerro esteestä',
    },
    phone: ({ phone }) => `Voit myös soittaa: ${phone}.`,
    supervision: {
      se: {
        heading: 'Jos et ole tyytyväinen vastaukseen',
        text: 'Ruotsissa lakia valvoo viranomainen Digg (Myndigheten för digital förvaltning). Voit ilmoittaa puutteista sille.',
        linkText: 'Digg',
        href: 'https://www.digg.se/',
      },
      fi: {
        heading: 'Jos et ole tyytyväinen vastaukseen',
        text: 'Jos et saa vastausta kahdessa viikossa tai et ole siihen tyytyväinen, voit tehdä ilmoituksen saavutettavuutta valvovalle viranomaiselle.',
        linkText: 'saavutettavuusvaatimukset.fi',
        href: 'https://www.saavutettavuusvaatimukset.fi/',
      },
    },
    law: {
      se: 'Vaatimukset ovat Ruotsin laissa (2018:1937).',
      fi: 'Vaatimukset ovat laissa digitaalisten palvelujen tarjoamisesta (306/2019).',
    },
  },
  form: {
    title: 'Kerro esteestä',
    heading: 'Kerro esteestä',
    lead: ({ days }) =>
      `Sinun ei tarvitse kertoa, kuka olet. Jos jätät osoitteen, saat vastauksen ${days} päivän kuluessa.`,
    words: 'Mikä ei toimi ja missä?',
    wordsHint: 'Kerro mielellään, millä sivulla ja millä apuvälineellä. Älä kirjoita terveydestäsi.',
    replyTo: 'Sähköposti tai puhelin vastausta varten',
    replyToHint: 'Käytetään vain vastaamiseen.',
    action: 'Lähetä palvelun ylläpidolle',
    empty: 'Kirjoita, mikä ei toimi.',
    tooLong: ({ count, most }) => `Tekstissä on ${count} merkkiä. Enintään ${most} mahtuu.`,
    replyTooLong: 'Osoite on liian pitkä. Kirjoita sähköpostiosoite tai puhelinnumero.',
    unreadableSign: 'Tekstissä on merkki, jota ei voi tallentaa. Kirjoita kohta uudelleen.',
    receipt: {
      heading: 'Saimme kirjoittamasi',
      text: ({ day }) => `Vastaamme viimeistään ${day}, jos jätit osoitteen.`,
      number: ({ id }) => `Asian numero: ${id}`,
    },
  },
};

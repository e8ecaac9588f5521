import type { SignInTexts } from './texts.ts';

export const fi: SignInTexts = {
  title: 'Kirjaudu',
  resident: {
    heading: 'Kirjaudu',
    lead: 'Tunnistaudut esimerkiksi pankkitunnuksilla. Silloin tiedämme, että se olet sinä, eikä kukaan muu näe tietojasi.',
    told: 'Saamme tietää nimesi, henkilötunnuksesi ja ne yhteystiedot, jotka tunnistus välittää.',
    action: 'Siirry tunnistautumaan',
  },
  staff: {
    heading: 'Kirjaudu työntekijänä',
    lead: 'Kirjaudut ammattikortillasi. Jos sinulla on useita työrooleja, valitset niistä yhden kirjautumisen jälkeen.',
    told: 'Lokiin jää merkintä siitä, mitä avaat jonkun tiedoista: nimi, yksikkö ja aika.',
    action: 'Kirjaudu ammattikortilla',
  },
  comeBack: 'Kirjautumisen jälkeen palaat sivulle, jonka halusit nähdä.',
  expired: {
    heading: 'Sinut on kirjattu ulos',
    text: 'Viime käynnistäsi on hetki, ja silloin kirjaamme sinut varmuuden vuoksi ulos. Lähettämäsi on tallessa.',
  },
  toStaff: 'Olen täällä töissä',
  toResident: 'Haen apua itselleni',
  talk: 'En voi tunnistautua verkossa',
  startAgain: 'Aloita kirjautuminen alusta',
  toFront: 'Etusivulle',
  stopped: {
    'attempt-unknown': {
      heading: 'Kirjautuminen jäi kesken',
      happened:
        'Siinä saattoi kestää liian kauan, tai se oli auki kahdessa välilehdessä. Mitään ei ole avattu.',
      todo: 'Aloita alusta, niin se yleensä onnistuu.',
    },
    'provider-away': {
      heading: 'Kirjautuminen ei juuri nyt onnistu',
      happened: 'Tunnistuspalvelu ei vastaa. Syy ei ole sinussa, eikä mitään tiedoistasi ole kadonnut.',
      todo: 'Odota muutama minuutti ja yritä uudelleen.',
    },
    cancelled: {
      heading: 'Et ole kirjautunut',
      happened: 'Kirjautuminen keskeytyi ennen kuin se oli valmis. Mitään ei ole avattu.',
      todo: 'Voit aloittaa uudelleen, kun haluat.',
    },
    'assurance-too-low': {
      heading: 'Tarvitaan vahvempi tunnistautuminen',
      happened: 'Käyttämäsi tapa ei riitä terveystietoihin. Mitään ei ole avattu.',
      todo: 'Valitse vahva tunnistautuminen, esimerkiksi pankkitunnukset tai mobiilivarmenne.',
    },
    'identity-not-told': {
      heading: 'Emme saaneet tietää, kuka olet',
      happened: 'Tunnistus ei välittänyt tietoja, joista tunnistamme sinut. Mitään ei ole avattu.',
      todo: 'Kokeile toista tunnistautumistapaa tai soita meille.',
    },
    'number-wrong': {
      heading: 'Henkilötunnustasi ei voi lukea',
      happened: 'Tunnistuksesta saamamme tunnus ei ole henkilötunnuksen muotoinen. Mitään ei ole avattu.',
      todo: 'Soita meille, niin autamme sinua muulla tavalla.',
    },
    'birth-date-unknown': {
      heading: 'Emme tiedä syntymäaikaasi',
      happened: 'Se ei näy tunnuksestasi, eikä tunnistus kertonut sitä.',
      todo: 'Soita meille, niin autamme sinua muulla tavalla.',
    },
    'too-young': {
      heading: 'Et voi vielä kirjautua tänne',
      happened: 'Palvelu on tehty vanhemmille. Sinusta ei ole tallennettu mitään.',
      todo: 'Apua saa muualtakin.',
    },
    'resident-closed': {
      heading: 'Tällä tunnuksella ei voi kirjautua',
      happened: 'Tietojemme mukaan asiointi on päättynyt. Mitään ei ole avattu.',
      todo: 'Onko tieto väärä? Soita meille, niin korjaamme sen.',
    },
    'staff-unknown': {
      heading: 'Sinua ei ole lisätty tänne',
      happened: 'Ammattikorttisi kelpaa, mutta emme löydä sinua työntekijöistä. Mitään ei ole avattu.',
      todo: 'Pyydä yksikkösi esihenkilöä lisäämään sinut.',
    },
    'no-assignment': {
      heading: 'Sinulla ei ole tänään voimassa olevaa työroolia',
      happened: 'Ilman työroolia jossakin yksikössä et voi avata mitään.',
      todo: 'Pyydä yksikkösi esihenkilöä tarkistamaan työroolisi.',
    },
  },
  young: {
    heading: 'Näin voit saada apua',
    text: ({ years }) =>
      `Voit kirjautua itse, kun olet täyttänyt ${years} vuotta. Siihen asti on muita tapoja.`,
    adult: 'Puhu kouluterveydenhoitajalle, kuraattorille tai aikuiselle, johon luotat.',
    call: ({ phone }) =>
      `Soita meille numeroon ${phone}, yksin tai aikuisen kanssa. Nimeäsi ei tarvitse kertoa.`,
    lines: 'Haluatko puhua jonkun kanssa nyt?',
  },
  callUs: ({ phone }) => `Voit myös soittaa meille: ${phone}.`,
  out: {
    heading: 'Olet kirjautunut ulos',
    lead: 'Lähettämäsi on tallessa. Vastaukset, joita et ollut lähettänyt, on poistettu tästä laitteesta.',
    shared: 'Käyttääkö joku muukin tätä tietokonetta? Sulje myös selain.',
    provider: 'Tunnistuspalvelu saattaa vielä muistaa sinut.',
    providerAction: 'Kirjaudu ulos myös tunnistuspalvelusta',
    again: 'Kirjaudu uudelleen',
  },
  leave: { heading: 'Haluatko kirjautua ulos?', lead: 'Olet kirjautunut.', action: 'Kirjaudu ulos' },
  assignment: {
    title: 'Valitse työrooli',
    heading: 'Missä työroolissa työskentelet nyt?',
    lead: 'Näet vain sen, mikä kuuluu valitsemaasi työrooliin. Voit vaihtaa sitä milloin vain.',
    row: ({ role, purpose }) => `${role}. ${purpose}.`,
    choose: ({ unit }) => `Aloita työ: ${unit}`,
    current: 'Olet nyt tässä työroolissa',
    notYours: 'Se työrooli ei ole sinulla tänään voimassa. Valitse jokin näistä.',
  },
  roles: {
    coach: 'Hyvinvointivalmentaja',
    'care-manager': 'Asiakasvastaava',
    'unit-manager': 'Yksikön esihenkilö',
    'log-reviewer': 'Lokien tarkastaja',
    administrator: 'Pääkäyttäjä',
  },
  purposes: {
    care: 'Hoito ja palvelu',
    administration: 'Hallinto, ei henkilöiden tietoja',
    'log-review': 'Lokien tarkastus',
  },
};

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
  comesAlong: 'Tässä selaimessa olevat vastaukset siirtyvät omille sivuillesi. Vain sinä näet ne.',
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
    'reserve-number': {
      heading: 'Varanumerolla ei voi kirjautua',
      happened:
        'Saimme tunnistuksesta ruotsalaisen varanumeron (reservnummer). Siitä ei näy, kuka olet tai milloin olet syntynyt. Mitään ei ole tallennettu.',
      todo: 'Saat apua kirjautumattakin.',
    },
    'birth-date-unknown': {
      heading: 'Emme tiedä, minkä ikäinen olet',
      happened:
        'Syntymäpäivääsi ei näy tunnuksestasi, eikä tunnistus kertonut sitä. Näin voi olla, jos sinulla on ruotsalainen yhteensovitusnumero (samordningsnummer). Mitään ei ole tallennettu.',
      todo: 'Emme arvaa kenenkään ikää. Saat apua kirjautumattakin.',
    },
    'too-young': {
      heading: 'Et voi vielä kirjautua tänne',
      happened: 'Palvelu on tehty vanhemmille. Sinusta ei ole tallennettu mitään.',
      todo: 'Apua saa muualtakin.',
    },
    'not-yet-alone': {
      heading: 'Et voi vielä kirjautua itse',
      happened: 'Mitään ei ole avattu, eikä sinusta ole tallennettu mitään.',
      todo: 'Saat apua muilla tavoilla.',
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
    call: ({ phone }) =>
      `Soita meille numeroon ${phone}, yksin tai jonkun kanssa. Nimeäsi ei tarvitse kertoa.`,
    under: {
      'too-young': {
        se: {
          rule: ({ guardianUntil, aloneFrom }) =>
            `Ruotsissa huoltaja hoitaa terveysasioitasi, kunnes täytät ${guardianUntil} vuotta. Tässä palvelussa se ei onnistu: kukaan muu ei voi kirjautua puolestasi. Itse voit kirjautua, kun olet täyttänyt ${aloneFrom} vuotta.`,
          roads: () => [
            'Puhu aikuiselle, johon luotat, ja pyydä häntä soittamaan terveyskeskukseen tai meille.',
            'Koulussa voit puhua terveydenhoitajalle tai muulle oppilashuollon työntekijälle.',
          ],
        },
        fi: {
          rule: ({ guardianUntil, aloneFrom }) =>
            `Jos olet alle ${guardianUntil}-vuotias, asioita hoidetaan yhdessä huoltajan kanssa puhelimessa tai paikan päällä. Kukaan muu ei voi kirjautua tänne puolestasi. Itse voit kirjautua, kun olet täyttänyt ${aloneFrom} vuotta.`,
          roads: () => [
            'Puhu aikuiselle, johon luotat, ja pyydä häntä soittamaan terveysasemalle tai meille.',
            'Koulussa voit puhua terveydenhoitajalle tai kuraattorille.',
          ],
        },
      },
      'not-yet-alone': {
        se: {
          rule: ({ guardianUntil, aloneFrom }) =>
            `Ruotsissa voit kirjautua ja lukea tietosi itse, kun olet täyttänyt ${aloneFrom} vuotta. Kun olet täyttänyt ${guardianUntil} mutta et vielä ${aloneFrom}, tietojasi et voi lukea täällä sinä eikä huoltajasi.`,
          roads: () => [
            'Voit soittaa itse nuorisovastaanotolle (ungdomsmottagning) tai terveyskeskukseen.',
            'Koulussa voit puhua terveydenhoitajalle tai muulle oppilashuollon työntekijälle.',
          ],
        },
        fi: {
          rule: ({ aloneFrom }) =>
            `Hyvinvointivalmennus on täällä ${aloneFrom} vuotta täyttäneille. Siihen asti tänne et voi kirjautua sinä eikä huoltajasi puolestasi.`,
          roads: ({ guardianUntil }) => [
            'Voit soittaa itse koulu- tai opiskeluterveydenhuoltoon tai terveysasemalle.',
            `Omaolo (omaolo.fi) on tarkoitettu ${guardianUntil} vuotta täyttäneille.`,
          ],
        },
      },
    },
    lines: 'Haluatko puhua jonkun kanssa nyt?',
  },
  unknownAge: {
    heading: 'Näin pääset eteenpäin',
    call: ({ phone }) => `Soita meille numeroon ${phone}. Autamme sinua puhelimessa tai paikan päällä.`,
    ready:
      'Oletko saanut sen jälkeen henkilötunnuksen? Kirjaudu sillä. Muuten pidä numerosi esillä, kun soitat.',
    office: {
      se: 'Onko yhteensovitusnumerossasi virhe tai puute? Sen voi korjata Ruotsin verovirasto (Skatteverket).',
      fi: 'Onko henkilötunnuksessasi virhe tai puute? Sen voi korjata Digi- ja väestötietovirasto.',
    },
    lines: 'Tarvitsetko apua nyt?',
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
    choose: ({ unit, role }) => `Aloita työ: ${unit}, ${role.toLowerCase()}`,
    current: 'Olet nyt tässä työroolissa',
    notYours: 'Se työrooli ei ole sinulla tänään voimassa. Valitse jokin näistä.',
  },
  roles: {
    coach: 'Hyvinvointivalmentaja',
    'care-manager': 'Asiakasvastaava',
    'unit-manager': 'Yksikön esihenkilö',
    'log-reviewer': 'Lokien tarkastaja',
    designer: 'Lomakkeiden laatija',
    publisher: 'Lomakkeiden julkaisija',
    administrator: 'Pääkäyttäjä',
  },
  purposes: {
    care: 'Hoito ja palvelu',
    administration: 'Hallinto, ei henkilöiden tietoja',
    'log-review': 'Lokien tarkastus',
  },
};

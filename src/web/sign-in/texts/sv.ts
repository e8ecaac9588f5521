import type { SignInTexts } from './texts.ts';

export const sv: SignInTexts = {
  title: 'Logga in',
  resident: {
    heading: 'Logga in',
    lead: 'Du loggar in med din e\u2011legitimation. Då vet vi att det är du, och ingen annan kan se det som är ditt.',
    told: 'Vi får veta ditt namn, ditt personnummer och de kontaktuppgifter som inloggningen lämnar ut.',
    action: 'Logga in med e-legitimation',
  },
  staff: {
    heading: 'Logga in som personal',
    lead: 'Du loggar in med din tjänstelegitimation. Har du flera uppdrag väljer du ett av dem efteråt.',
    told: 'Det du öppnar om en person sparas i loggen, med namn, enhet och tid.',
    action: 'Logga in med tjänstelegitimation',
  },
  comeBack: 'Efter inloggningen kommer du tillbaka till sidan du ville se.',
  comesAlong: 'Svaren som ligger i den här webbläsaren följer med till dina sidor. Bara du ser dem.',
  expired: {
    heading: 'Du har blivit utloggad',
    text: 'Det har gått en stund sedan du var här, och då loggar vi ut dig för säkerhets skull. Det du har skickat är kvar.',
  },
  toStaff: 'Jag arbetar här',
  toResident: 'Jag söker hjälp för egen del',
  talk: 'Jag har ingen e\u2011legitimation',
  startAgain: 'Börja om med inloggningen',
  toFront: 'Till startsidan',
  stopped: {
    'attempt-unknown': {
      heading: 'Inloggningen gick inte att slutföra',
      happened: 'Den kan ha tagit för lång tid, eller så var den öppen i två flikar. Inget har öppnats.',
      todo: 'Börja om så går det oftast bra.',
    },
    'provider-away': {
      heading: 'Det går inte att logga in just nu',
      happened: 'Inloggningstjänsten svarar inte. Det beror inte på dig, och inget av ditt är borta.',
      todo: 'Vänta några minuter och försök igen.',
    },
    cancelled: {
      heading: 'Du är inte inloggad',
      happened: 'Inloggningen avbröts innan den var klar. Inget har öppnats.',
      todo: 'Du kan börja om när du vill.',
    },
    'assurance-too-low': {
      heading: 'Det behövs en säkrare inloggning',
      happened: 'Sättet du loggade in på räcker inte för uppgifter om hälsa. Inget har öppnats.',
      todo: 'Välj ett säkrare sätt, till exempel en e-legitimation med legitimationskontroll.',
    },
    'identity-not-told': {
      heading: 'Vi fick inte veta vem du är',
      happened: 'Inloggningen lämnade inte ut det vi behöver för att känna igen dig. Inget har öppnats.',
      todo: 'Försök igen med ett annat sätt att logga in, eller ring oss.',
    },
    'number-wrong': {
      heading: 'Vi kan inte läsa ditt personnummer',
      happened:
        'Numret vi fick från inloggningen ser inte ut som ett person- eller samordningsnummer. Inget har öppnats.',
      todo: 'Ring oss, så hjälper vi dig på ett annat sätt.',
    },
    'reserve-number': {
      heading: 'Ett reservnummer räcker inte för att logga in',
      happened:
        'Numret vi fick är ett reservnummer. Det säger varken vem du är eller när du är född. Inget har sparats.',
      todo: 'Du kan få hjälp utan att logga in.',
    },
    'birth-date-unknown': {
      heading: 'Vi kan inte se hur gammal du är',
      happened:
        'Ditt nummer säger inte vilken dag du är född, och inloggningen gjorde det inte heller. Så kan det vara med ett samordningsnummer. Inget har sparats.',
      todo: 'Vi gissar aldrig någons ålder. Du kan få hjälp utan att logga in.',
    },
    'too-young': {
      heading: 'Här kan du inte logga in än',
      happened: 'Tjänsten är gjord för äldre personer. Inget om dig har sparats.',
      todo: 'Det finns andra som kan hjälpa dig.',
    },
    'not-yet-alone': {
      heading: 'Du kan inte logga in själv än',
      happened: 'Inget har öppnats, och inget om dig har sparats.',
      todo: 'Du kan få hjälp ändå, på andra sätt.',
    },
    'resident-closed': {
      heading: 'Det går inte att logga in med det här numret',
      happened: 'Enligt våra uppgifter är ärendet avslutat. Inget har öppnats.',
      todo: 'Är det fel? Ring oss, så rättar vi det.',
    },
    'staff-unknown': {
      heading: 'Du finns inte upplagd här',
      happened: 'Vi känner igen din legitimation men hittar inte dig bland personalen. Inget har öppnats.',
      todo: 'Be den som är chef för din enhet att lägga upp dig.',
    },
    'no-assignment': {
      heading: 'Du har inget uppdrag som gäller i dag',
      happened: 'Utan ett uppdrag på en enhet kan du inte öppna något.',
      todo: 'Be den som är chef för din enhet att se över ditt uppdrag.',
    },
  },
  young: {
    heading: 'Så kan du få hjälp ändå',
    call: ({ phone }) =>
      `Ring oss på ${phone}, ensam eller tillsammans med någon. Du behöver inte säga vad du heter.`,
    under: {
      'too-young': {
        se: {
          rule: ({ guardianUntil, aloneFrom }) =>
            `Tills du fyller ${guardianUntil} sköter en vårdnadshavare dina kontakter med vården. Det går inte att göra här: ingen annan kan logga in åt dig. Själv kan du logga in från ${aloneFrom} år.`,
          roads: () => [
            'Prata med en vuxen du litar på, och be den vuxna ringa vårdcentralen eller oss.',
            'Skolsköterskan och elevhälsan finns för dig i skolan.',
          ],
        },
        fi: {
          rule: ({ guardianUntil, aloneFrom }) =>
            `Är du under ${guardianUntil} år sköter du dina ärenden tillsammans med en vårdnadshavare, per telefon eller på plats. Ingen annan kan logga in här åt dig. Själv kan du logga in från ${aloneFrom} år.`,
          roads: () => [
            'Prata med en vuxen du litar på, och be den vuxna ringa hälsostationen eller oss.',
            'Skolhälsovårdaren och kuratorn finns för dig i skolan.',
          ],
        },
      },
      'not-yet-alone': {
        se: {
          rule: ({ guardianUntil, aloneFrom }) =>
            `Från ${aloneFrom} år kan du logga in och läsa själv. När du har fyllt ${guardianUntil} men inte ${aloneFrom} kan varken du eller en vårdnadshavare läsa dina uppgifter här.`,
          roads: () => [
            'Ungdomsmottagningen och vårdcentralen tar emot dig. Du kan ringa själv.',
            'Skolsköterskan och elevhälsan finns för dig i skolan.',
          ],
        },
        fi: {
          rule: ({ aloneFrom }) =>
            `Coachningen här är för dig som har fyllt ${aloneFrom}. Tills dess kan varken du eller en vårdnadshavare logga in här för din del.`,
          roads: ({ guardianUntil }) => [
            'Skolhälsovården, studerandehälsovården och hälsostationen tar emot dig. Du kan ringa själv.',
            `Omaolo på omaolo.fi är till för dig som har fyllt ${guardianUntil}.`,
          ],
        },
      },
    },
    lines: 'Vill du prata med någon nu?',
  },
  unknownAge: {
    heading: 'Så går du vidare',
    call: ({ phone }) => `Ring oss på ${phone}. En av oss hjälper dig i telefon eller på plats.`,
    ready:
      'Har du fått ett personnummer sedan dess? Logga in med det. Annars är det bra att ha ditt nummer framme när du ringer.',
    office: {
      se: 'Är det något som är fel eller saknas i ditt samordningsnummer? Det är Skatteverket som kan ändra det.',
      fi: 'Är det något som är fel eller saknas i din personbeteckning? Det är Myndigheten för digitalisering och befolkningsdata som kan ändra det.',
    },
    lines: 'Behöver du hjälp nu?',
  },
  callUs: ({ phone }) => `Du kan också ringa oss: ${phone}.`,
  out: {
    heading: 'Du är utloggad',
    lead: 'Det du har skickat är kvar. Svar som du inte hade skickat är borttagna från den här enheten.',
    shared: 'Använder fler den här datorn? Stäng webbläsaren också.',
    provider: 'Inloggningstjänsten kan fortfarande komma ihåg dig.',
    providerAction: 'Logga ut från inloggningstjänsten också',
    again: 'Logga in igen',
  },
  leave: { heading: 'Vill du logga ut?', lead: 'Du är inloggad.', action: 'Logga ut' },
  assignment: {
    title: 'Välj uppdrag',
    heading: 'Vilket uppdrag arbetar du i nu?',
    lead: 'Du ser bara det som hör till uppdraget du väljer. Du kan byta när du vill.',
    row: ({ role, purpose }) => `${role}. ${purpose}.`,
    choose: ({ unit, role }) => `Arbeta på ${unit}: ${role.toLowerCase()}`,
    current: 'Här är du nu',
    notYours: 'Det uppdraget gäller inte för dig i dag. Välj ett av dem som finns här.',
  },
  roles: {
    coach: 'Hälsocoach',
    'care-manager': 'Vårdcoach',
    'unit-manager': 'Enhetschef',
    'log-reviewer': 'Loggranskare',
    designer: 'Formgivare av formulär',
    publisher: 'Utgivare av formulär',
    administrator: 'Administratör',
  },
  purposes: {
    care: 'Vård och behandling',
    administration: 'Administration, utan personers uppgifter',
    'log-review': 'Granskning av loggen',
  },
};

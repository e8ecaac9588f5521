import type { SignInTexts } from './texts.ts';

export const en: SignInTexts = {
  title: 'Sign in',
  resident: {
    heading: 'Sign in',
    lead: 'You sign in with your e-identification. Then we know that it is you, and nobody else can see what is yours.',
    told: 'We are told your name, your identity number and the contact details that the sign-in passes on.',
    action: 'Sign in with e-identification',
  },
  staff: {
    heading: 'Sign in as staff',
    lead: 'You sign in with your work card. If you have several assignments, you choose one of them afterwards.',
    told: 'What you open about a person is kept in the log, with name, unit and time.',
    action: 'Sign in with your work card',
  },
  comeBack: 'After signing in you come back to the page you wanted to see.',
  comesAlong: 'The answers in this browser come along to your own pages. Only you can see them.',
  expired: {
    heading: 'You have been signed out',
    text: 'It has been a while since you were here, and then we sign you out to be on the safe side. What you have sent is kept.',
  },
  toStaff: 'I work here',
  toResident: 'I am looking for help for myself',
  talk: 'I have no e-identification',
  startAgain: 'Start signing in again',
  toFront: 'To the front page',
  stopped: {
    'attempt-unknown': {
      heading: 'The sign-in could not be finished',
      happened: 'It may have taken too long, or it was open in two tabs. Nothing has been opened.',
      todo: 'Start again; that usually works.',
    },
    'provider-away': {
      heading: 'Sign-in is away just now',
      happened: 'The sign-in service does not answer. It is nothing you did, and nothing of yours is lost.',
      todo: 'Wait a few minutes and try again.',
    },
    cancelled: {
      heading: 'You are not signed in',
      happened: 'The sign-in was stopped before it was finished. Nothing has been opened.',
      todo: 'You can start again whenever you like.',
    },
    'assurance-too-low': {
      heading: 'A stronger sign-in is needed',
      happened: 'The way you signed in is not enough for health information. Nothing has been opened.',
      todo: 'Choose a stronger way, such as an e-identification that checks who you are.',
    },
    'identity-not-told': {
      heading: 'We were not told who you are',
      happened: 'The sign-in did not pass on what we need to recognise you. Nothing has been opened.',
      todo: 'Try another way of signing in, or call us.',
    },
    'number-wrong': {
      heading: 'We cannot read your identity number',
      happened:
        'The number we got from the sign-in does not look like an identity number. Nothing has been opened.',
      todo: 'Call us, and we will help you in another way.',
    },
    'reserve-number': {
      heading: 'A reserve number is not enough to sign in',
      happened:
        'The number we were given is a Swedish reserve number (reservnummer). It says neither who you are nor when you were born. Nothing has been kept.',
      todo: 'You can get help without signing in.',
    },
    'birth-date-unknown': {
      heading: 'We cannot tell how old you are',
      happened:
        'Your number does not say which day you were born, and the sign-in did not either. That can happen with a Swedish coordination number (samordningsnummer). Nothing has been kept.',
      todo: 'We never guess anyone’s age. You can get help without signing in.',
    },
    'too-young': {
      heading: 'You cannot sign in here yet',
      happened: 'The service is made for people who are older. Nothing about you has been kept.',
      todo: 'There are others who can help you.',
    },
    'not-yet-alone': {
      heading: 'You cannot sign in by yourself yet',
      happened: 'Nothing has been opened, and nothing about you has been kept.',
      todo: 'You can get help all the same, in other ways.',
    },
    'resident-closed': {
      heading: 'This number cannot be used to sign in',
      happened: 'According to our records the case is closed. Nothing has been opened.',
      todo: 'Is that wrong? Call us, and we will put it right.',
    },
    'staff-unknown': {
      heading: 'You have not been added here',
      happened: 'Your work card is fine, but we do not find you among the staff. Nothing has been opened.',
      todo: 'Ask the manager of your unit to add you.',
    },
    'no-assignment': {
      heading: 'You have no assignment that is valid today',
      happened: 'Without an assignment at a unit you cannot open anything.',
      todo: 'Ask the manager of your unit to look at your assignment.',
    },
  },
  young: {
    heading: 'How you can get help all the same',
    call: ({ phone }) => `Call us on ${phone}, alone or together with someone. You need not say your name.`,
    under: {
      'too-young': {
        se: {
          rule: ({ guardianUntil, aloneFrom }) =>
            `In Sweden a guardian takes care of your contacts with health care until you turn ${guardianUntil}. That cannot be done here: nobody else can sign in for you. You can sign in yourself from the age of ${aloneFrom}.`,
          roads: () => [
            'Talk to a grown-up you trust, and ask them to call your health centre or us.',
            'The school nurse and the school counsellor are there for you at school.',
          ],
        },
        fi: {
          rule: ({ guardianUntil, aloneFrom }) =>
            `If you are under ${guardianUntil}, things are done together with a guardian, by phone or on site. Nobody else can sign in here for you. You can sign in yourself from the age of ${aloneFrom}.`,
          roads: () => [
            'Talk to a grown-up you trust, and ask them to call the health centre or us.',
            'The school nurse and the school social worker are there for you at school.',
          ],
        },
      },
      'not-yet-alone': {
        se: {
          rule: ({ guardianUntil, aloneFrom }) =>
            `In Sweden you can sign in and read for yourself from the age of ${aloneFrom}. When you have turned ${guardianUntil} but not ${aloneFrom}, neither you nor a guardian can read your records here.`,
          roads: () => [
            'The youth clinic (ungdomsmottagning) and the health centre see people of your age. You can call them yourself.',
            'The school nurse and the school counsellor are there for you at school.',
          ],
        },
        fi: {
          rule: ({ aloneFrom }) =>
            `Wellbeing coaching here is for those who have turned ${aloneFrom}. Until then neither you nor a guardian can sign in here for you.`,
          roads: ({ guardianUntil }) => [
            'School and student health care and the health centre see people of your age. You can call them yourself.',
            `Omaolo, at omaolo.fi, is for those who have turned ${guardianUntil}.`,
          ],
        },
      },
    },
    lines: 'Would you like to talk to someone now?',
  },
  unknownAge: {
    heading: 'How to go on',
    call: ({ phone }) => `Call us on ${phone}. One of us will help you by phone or on site.`,
    ready:
      'Have you been given a personal identity number since? Sign in with that. Otherwise, have your number at hand when you call.',
    office: {
      se: 'Is something wrong or missing in your coordination number? The Swedish Tax Agency (Skatteverket) can change it.',
      fi: 'Is something wrong or missing in your personal identity code? The Digital and Population Data Services Agency can change it.',
    },
    lines: 'Do you need help now?',
  },
  callUs: ({ phone }) => `You can also call us: ${phone}.`,
  out: {
    heading: 'You are signed out',
    lead: 'What you have sent is kept. Answers you had not sent have been removed from this device.',
    shared: 'Do others use this computer? Close the browser too.',
    provider: 'The sign-in service may still remember you.',
    providerAction: 'Sign out of the sign-in service too',
    again: 'Sign in again',
  },
  leave: { heading: 'Do you want to sign out?', lead: 'You are signed in.', action: 'Sign out' },
  assignment: {
    title: 'Choose assignment',
    heading: 'Which assignment are you working in now?',
    lead: 'You see only what belongs to the assignment you choose. You can change at any time.',
    row: ({ role, purpose }) => `${role}. ${purpose}.`,
    choose: ({ unit, role }) => `Work at ${unit}: ${role.toLowerCase()}`,
    current: 'You are here now',
    notYours: 'That assignment is not valid for you today. Choose one of those here.',
  },
  roles: {
    coach: 'Health coach',
    'care-manager': 'Care manager',
    'unit-manager': 'Unit manager',
    'log-reviewer': 'Log reviewer',
    designer: 'Form designer',
    publisher: 'Form publisher',
    administrator: 'Administrator',
  },
  purposes: {
    care: 'Care and treatment',
    administration: 'Administration, without people’s records',
    'log-review': 'Review of the log',
  },
};

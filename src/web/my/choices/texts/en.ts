import type { ChoiceTexts } from './texts.ts';

export const en: ChoiceTexts = {
  home: 'My pages',
  blocks: {
    title: 'Blocks',
    heading: 'Block information',
    lead: 'These are the units that hold information about you. You can block a unit’s information, and lift the block whenever you want.',
    means: {
      unit: 'A block means that no other unit can read what the blocked unit has written about you, not even with the same care provider. They see that something is blocked, but not what.',
      organisation:
        'A block means that other organisations cannot read what the unit has written about you. Units of the same organisation can still read it if they need it for your care.',
    },
    emergency:
      'If your life is in danger, blocked information can be opened. That is always noted, and you see it under “Who has looked”.',
    ownUnit: 'Those who work at the unit itself can still read what they have written.',
    open: 'Not blocked',
    since: ({ day }) => `Blocked since ${day}`,
    block: ({ unit }) => `Block the information at ${unit}`,
    lift: ({ unit }) => `Lift the block for ${unit}`,
    blocked: 'The information is blocked.',
    lifted: 'The block is lifted.',
    none: {
      heading: 'No unit holds information about you',
      text: 'When you have asked a unit for help, you can block its information here.',
    },
    source: ({ source }) => `The rule comes from: ${source}.`,
  },
  weight: {
    heading: 'Weight and calories',
    lead: 'You can hide everything about weight, waist and calories. It is then not shown in programmes, forms and results, and nobody reminds you of it. What you have written stays in your own copy.',
    hidden: {
      self: 'It is hidden, as you have chosen.',
      answer: 'It is hidden after an answer that you gave in a programme.',
      staff: 'Somebody at your unit has hidden it and wrote:',
    },
    hide: 'Hide weight and calories for me',
    show: 'Show weight and calories again',
  },
  consents: {
    title: 'Consents',
    heading: 'Consents',
    lead: 'A consent lets another care provider read what one care provider has written about you.',
    careNeedsNone:
      'The help you get at a unit needs no consent. It is needed only when information is shared with somebody else.',
    given: 'Your consents',
    none: 'You have not given any consent.',
    sentence: ({ from, to }) => `${to} may read what ${from} has written about you.`,
    since: ({ since, until }) =>
      until === null ? `Valid from ${since} until you withdraw it.` : `Valid from ${since} through ${until}.`,
    ended: ({ withdrawn, until }) =>
      withdrawn === null ? `Was valid through ${until ?? ''}.` : `You withdrew it on ${withdrawn}.`,
    withdraw: 'Withdraw the consent',
    withdrawn: 'The consent is withdrawn and no longer valid.',
    givenNow: 'Your consent is valid now.',
    give: 'Give a consent',
    from: 'Whose information',
    to: 'Who may read it',
    until: 'The last day it is valid',
    untilHint: 'Leave empty if it holds until you withdraw it.',
    giveAction: 'Give the consent',
    nobody: 'No care provider holds information about you to share.',
    nobodyElse: 'There is no other care provider here to share with.',
    errors: {
      'same-organisation': 'Choose two different care providers. Within one provider no consent is needed.',
      'day-has-passed': 'That day has passed. Choose today or a later day.',
      'consent-exists': 'That consent exists already and is valid.',
      'bad-day': 'There is no such day. Write it as 2027-03-15.',
      'not-found': 'Choose a care provider in both lists.',
    },
  },
  settings: {
    title: 'Settings',
    heading: 'Settings',
    lead: 'Language, how we reach you and when we get in touch.',
    language: 'Language of messages from us',
    languages: { sv: 'Swedish', fi: 'Finnish', en: 'English' },
    email: 'E-mail',
    emailHint: 'The mails only say that there is something to read, never what.',
    phone: 'Phone',
    ways: {
      heading: 'How we get in touch',
      hint: 'When there is something new, before a meeting and as a reminder. We only say that there is something, never what. If the first way does not work, we try the next.',
      first: 'Best',
      second: 'Otherwise',
      third: 'Third',
      nothing: 'Not at all',
      noOther: 'No other way',
      names: {
        email: 'E-mail',
        sms: 'Text message',
        push: 'Notice in the browser',
        inbox: { se: 'The inbox at 1177', fi: 'Suomi.fi Messages' },
      },
    },
    push: {
      heading: 'Notices in the browser',
      text: 'The browser can show that there is something for you, also when the page is closed. It never says what.',
      count: ({ count }) =>
        count === 0
          ? 'No browser shows notices.'
          : count === 1
            ? 'One browser shows notices.'
            : `${count} browsers show notices.`,
      on: 'Show notices in this browser',
      off: 'Stop showing notices',
      refused: 'The browser does not allow notices from here. You can change that in its settings.',
    },
    time: 'Time of day for reminders',
    timeHint: ({ usual, from, until }) =>
      `Leave it empty for ${usual}. Between ${from} and ${until} we send no reminders.`,
    zone: 'Where you are',
    zoneHint: 'Reminders follow the clock where you are.',
    zones: {
      own: 'Where I live',
      'Europe/Stockholm': 'Sweden',
      'Europe/Helsinki': 'Finland',
      'Europe/London': 'United Kingdom',
      'Atlantic/Canary': 'Canary Islands',
      'Asia/Bangkok': 'Thailand',
      'America/New_York': 'United States, east coast',
      'America/Los_Angeles': 'United States, west coast',
      'Australia/Sydney': 'Australia, Sydney',
    },
    save: 'Save the settings',
    saved: 'The settings are saved.',
    errors: {
      email: 'The e-mail address does not look right. It needs an @ and a dot, as in name@example.org.',
      phone: 'The phone number does not look right. Use digits, spaces and hyphens only.',
      emailNeeded: 'Write your e-mail address, or choose another way.',
      phoneNeeded: 'Write your phone number, or choose another way than text messages.',
      time: 'Write the time as 18:00.',
      timeQuiet: ({ from, until }) =>
        `Between ${from} and ${until} we send no reminders. Choose another time.`,
      zone: 'Choose a place in the list.',
    },
    conflict: {
      heading: 'The settings were changed somewhere else',
      text: 'They changed while you were writing, perhaps in another window. Nothing has been saved yet.',
      there: 'As it is now',
      yours: 'As you wrote',
      keepMine: 'Save what I wrote',
      none: 'nothing',
    },
    name: ({ name }) => `You are signed in as ${name}. The name comes from your e-identification.`,
  },
};

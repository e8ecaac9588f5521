import type { KeepingTexts } from './keeping-texts.ts';

export const keepingEn: KeepingTexts = {
  heading: 'Reading without a network',
  told: ({ days }) => [
    'What you open in your programmes is kept here in the browser: the road, the steps, the diaries, forms you have begun and what you have written in them, but not what others in a group have shared. Pictures and sound come along where they fit.',
    'Whoever can open your phone or computer can read it, also after your session has ended by itself.',
    `It is removed when you press Sign out, when you choose to stop, when somebody else signs in here, or when you have not used it for ${days} days.`,
  ],
  shared: 'Choose this only on a device of your own.',
  on: 'Keep what I open on this device',
  isOn: 'What you open in your programmes is kept on this device and can be read without a network.',
  off: 'Stop, and remove everything from here',
  isOff: 'Nothing is kept on this device any more.',
  here: 'What is on this device',
  cannot: 'This browser cannot keep pages. Try outside a private window.',
  choose:
    'You can choose that what you open in your programmes can be read without a network. You choose it on each device.',
  banner: {
    heading: 'There is no network',
    since: ({ when }) => `This is how the page looked on ${when}.`,
    writes: 'You can read and write. What you press waits here and is sent when the network is back.',
    again: 'Load the page again',
    notHere: 'This did not fit on the device. It can be opened when the network is back.',
    day: 'Which day are you writing about?',
    needsNetwork: 'needs the network',
    links:
      'Links to what is not on the device are marked “needs the network”. The links at the top and the bottom of the page need it too.',
    form: [
      'The whole form is on this page. What you answer waits here and is saved when the network is back.',
      'Only then can you read it through and send it.',
    ],
    asksLater:
      'Part of the form is worked out by the service. More questions may come when the network is back.',
  },
  needsNetwork: {
    change:
      'This needs the network, and there is none right now. Nothing has been changed. What you filled in is still here. Press again when the network is back.',
    form: 'To begin the form you need the network, and there is none right now. Press again when it is back.',
    signOut:
      'To sign out you need the network, and there is none right now. You are still signed in. What you have kept on the device can be removed already: at the bottom of the page with the road of the programme.',
  },
  browser: {
    waiting: 'This is what you wrote last time. It is not saved yet.',
    queued: 'There is no network. This waits in your browser and is sent when the network is back.',
    changed: 'You have changed what was waiting. Press the button again to send the new words.',
    troubled: 'It could not be saved. Press the button again to see why.',
    photoWaits:
      'You are offline, and a picture cannot wait in the browser. Your words stay here. Press the button again when you are online.',
    photoGone: 'The picture you chose did not come along. Choose it again.',
    photoTooBig: 'The picture is too big. Choose a smaller one.',
    shut: 'You wrote this, but the programme has ended and it cannot be saved. Copy it if you want to keep it.',
    waits: 'Waiting to be sent',
    mark: 'Waiting to be sent.',
    signIn: 'You are signed out. Sign in, and it is sent.',
    notTaken: 'This could not be sent. Open it to see why.',
    sent: 'What was waiting has been sent.',
    forDay: 'For',
  },
};

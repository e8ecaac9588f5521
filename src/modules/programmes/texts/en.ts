import type { MakingTexts } from './texts.ts';

export const en: MakingTexts = {
  finding: {
    'id-twice': ({ about }) => `Two parts have the id ${about}. Give one of them another.`,
    'unknown-part': ({ about }) =>
      `A rule names ${about}, which is not in the programme. Choose a part that is.`,
    'unknown-diary': ({ about }) => `The diary ${about} is not in the programme. Choose another, or make it.`,
    'unknown-event': ({ about }) => `The event ${about} is not in the programme. Choose another, or add it.`,
    'unknown-field': ({ about }) => `The field ${about} is not there, or holds no number. Choose another.`,
    'unknown-option': ({ about }) => `The answer ${about} cannot be given. Choose one of the options.`,
    'unknown-form': ({ about }) =>
      `The form ${about} is not in your library. Bring it in, or choose another.`,
    'missing-media': ({ about }) => `The file ${about} is missing. Upload it, or take the block out.`,
    'source-text-missing': () => 'A text is empty. Write it, or take the part out.',
    'language-not-listed': ({ about }) =>
      `There are texts in ${about}, which is not a language of the programme.`,
    circle: ({ about }) =>
      `These parts wait for one another, so none of them opens: ${about}. Change one of the rules.`,
    'wrong-range': ({ about }) => `The lowest value must be below the highest: now ${about}.`,
    'no-right-answer': () => 'The question has no right answer. Mark at least one.',
    'too-deep': () => 'The rule has too many levels. Make it simpler.',
    'no-alternative-text': () =>
      'The picture needs words for those who cannot see it. A file name is not enough.',
    'no-captions': () => 'The film needs captions for those who cannot hear it.',
    'no-transcript': () => 'The recording needs its words in writing.',
    'captions-missing': () => 'The film has no captions in this language.',
    'paper-missing': () => 'There is no paper in this language.',
    'heading-order': () => 'A subheading stands before the first heading. Make it a heading.',
    'link-gone': ({ about }) => `The link ${about} leads nowhere any more. Change it, or take it out.`,
    'link-unreachable': ({ about }) => `The link ${about} did not answer at the last look. Try it yourself.`,
    'link-unchecked': ({ about }) =>
      `Nobody has looked at the link ${about} yet. It is looked at when you ask for review.`,
    'link-waits': ({ about }) => `The link ${about} is being checked now. Try again in a minute.`,
    'link-check-off': ({ about }) =>
      `Links are not checked in this service: ${about} here. Try them yourself before you publish.`,
    'hard-to-read': ({ about }) =>
      `The text is hard to read (LIX ${about}). Use shorter sentences and shorter words.`,
    'rather-hard-to-read': ({ about }) =>
      `The text is rather hard to read (LIX ${about}). It can be made plainer.`,
    'form-not-in-use': ({ about }) =>
      `The form ${about} is not in use: its licence has not been cleared, or it was retired.`,
    'form-score-only': ({ about }) => `The questions of ${about} may not be shown here. Choose another form.`,
    'translations-missing': ({ about }) => `Texts without a translation: ${about}.`,
    'translations-outdated': ({ about }) => `Translations whose source has changed: ${about}.`,
    unreachable: () =>
      'Nobody comes here: what it waits for never happens. Change its rule, or the one before.',
    'flag-private': () =>
      'The flag asks for something that only the person reads, and would never be raised. Let the coach read the task, or take the condition out.',
    'rule-never': () => 'This rule never holds, whatever a person answers. Change it.',
    'condition-never': () => 'One of the conditions never holds. The rule works without it.',
    'asked-nowhere': ({ about }) =>
      `The rule asks for a result of ${about}, which this programme never asks. It holds only for those who answered it elsewhere.`,
  },
  conflict: {
    changed: 'Somebody else has changed this meanwhile. Choose which text stays, or put them together.',
    gone: 'Somebody else has taken this part out. Your text is here, so that you can use it elsewhere.',
    moved: 'Somebody else has moved this part. Choose where it stands.',
    'id-taken': 'There is already a part with this id. Yours is here, so that you can put it in again.',
    'last-one': 'This is the last one of its kind, and one is needed. Add another first.',
    'not-possible': 'This change cannot be made here. Open the page again and try once more.',
  },
  refusal: {
    'not-allowed': () =>
      'Your assignment does not allow this. A designer or publisher of your organisation can do it.',
    'not-found': () => 'It is not here. It may have been put away.',
    'not-a-draft': () => 'Only a draft can be changed. Take it back from its reviewers first.',
    'does-not-hold': ({ about }) => `Nothing was saved: ${about} cannot be so. Change it and save again.`,
    'script-in-text': () =>
      'A text looks like a program that could run in another system: <script>, an on…= inside a tag, or javascript: in a link. Write it in other words.',
    'too-large': () => 'The programme has become too large. Divide it into two.',
    'code-taken': () => 'Your organisation has a programme with this short name. Choose another.',
    'nothing-published': () => 'Nothing of this programme is published yet. Go on with its draft.',
    'in-making': () => 'There is already a version in the making. Go on with that one.',
    'gate-stops': ({ about }) => `Things to mend first: ${about}. They are in the list.`,
    'links-wait': ({ about }) => `Links are being checked now: ${about}. Try again in a minute.`,
    'not-minor': ({ about }) => `More than texts has changed (${about}). Make it a major version instead.`,
    'not-described': () => 'Fill in the owner’s description first. What is missing is marked.',
    'not-in-review': () => 'The version is not with its reviewers now.',
    'not-this-part': () => 'This version is not reviewed in that part.',
    'not-all-checked': () => 'Tick every line before you approve, or return it with what is missing.',
    'words-needed': () => 'Write what should be changed, so that the maker knows.',
    'not-approved': () => 'The version is not approved yet.',
    'gaps-not-chosen': ({ about }) =>
      `Texts are missing in: ${about}. Choose to publish it so, or have them translated. Readers are shown the source language there.`,
    'not-published': () => 'The version is not in use.',
    'file-empty': () => 'The file is empty. Choose another.',
    'file-too-big': () => 'The file is too big. Make it smaller and try again.',
    'file-type': () =>
      'This file cannot be shown here. Choose a PNG, JPEG or WebP picture, MP3, MP4, WebM, captions (VTT) or PDF.',
    'too-many-files': () =>
      'There is no room for more files in this programme. Take out one that is not used.',
    'in-use': () => 'A block shows this file. Take it out of the block first.',
    'unknown-part': () => 'The part that you comment on is not there any more.',
  },
  ownerMail: {
    subject: 'Something in one of your programmes needs a look',
    text: ({ address }) =>
      `Hello\n\nA programme of which you are the owner needs a look: its day of review is near, or a link in it leads nowhere any more. Sign in to see which.\n\n${address}\n\nVandra\n\nThis mail cannot be answered.\n`,
  },
};

import { index, prefix, type RouteConfig, route } from '@react-router/dev/routes';

/**
 * Every page, flat, one area after the other. A page lives in the folder of its area; the path says what the page
 * is for and holds no health word. `:lang` is sv, fi or en for every page.
 *
 * A page is served without JavaScript unless it says `export const handle = { hydrate: true }`.
 */
export default [
  index('front/choose-language.ts'),
  // The addresses that a provider knows; the language is the person's and comes with the sealed attempt.
  route('sign-in/callback', 'sign-in/callback.ts'),
  route('sign-in/signed-out', 'sign-in/signed-out.ts'),

  route(':lang', 'shell/language-frame.tsx', [
    // Front: what would you like to change?
    index('front/front-page.tsx'),
    route('start', 'front/start-page.tsx'),
    route('other', 'front/other-page.tsx'),
    route('talk', 'front/talk-page.tsx'),
    route('your-data', 'front/your-data-page.tsx'),
    route('place', 'front/place-page.tsx'),
    route('appearance', 'shell/appearance.ts'),

    // Self-check: questions, result, sending (src/web/check)
    route('check/send', 'check/send-page.tsx'),
    route('check/sent/:referralId', 'check/sent-page.tsx'),
    route('check/carry', 'check/carry-page.tsx'),
    route('check/drop', 'check/drop-page.tsx'),
    route('check/safety', 'safety/check-safety-page.tsx'),
    route('check/:code', 'check/question-page.tsx'),
    route('check/:code/result', 'check/result-page.tsx'),

    // The guided check of several parts (src/web/overview)
    route('overview', 'overview/start-page.tsx'),
    route('overview/parts', 'overview/parts-page.tsx'),
    route('overview/part/:code', 'overview/part-page.tsx'),
    route('overview/result', 'overview/result-page.tsx'),

    // Sign-in and sign-out (src/web/sign-in)
    route('sign-in', 'sign-in/sign-in-page.tsx'),
    route('sign-in/start', 'sign-in/start.ts'),
    route('sign-in/stopped/:why', 'sign-in/stopped-page.tsx'),
    route('sign-out', 'sign-in/sign-out-page.tsx'),
    route('work/assignment', 'sign-in/assignment-page.tsx'),

    // The resident's own pages (src/web/my)
    ...prefix('my', [
      index('my/home-page.tsx'),
      // Where a reminder of a meeting leads
      route('now', 'meeting/now.ts'),
      route('messages', 'messages/my-messages-page.tsx'),
      route('messages/files/:attachmentId', 'messages/my-message-file.ts'),
      route('history', 'my/history/history-page.tsx'),
      route('safety', 'safety/my-safety-page.tsx'),
      // What a unit asks the person to fill in
      route('forms', 'forms/my-forms-page.tsx'),
      route('forms/:orderId', 'forms/my-order-page.tsx'),
      route('forms/:orderId/decline', 'forms/decline-page.tsx'),
      // What the person has begun: page by page, read through, put away
      route('begun/:draftId', 'forms/fill-page.tsx'),
      route('begun/:draftId/answers', 'forms/fill-answers.ts'),
      route('begun/:draftId/review', 'forms/fill-review-page.tsx'),
      route('begun/:draftId/drop', 'forms/fill-drop-page.tsx'),
      // What the person has sent, and what it shows
      route('results', 'results/my-results-page.tsx'),
      route('results/:responseId', 'results/my-result-page.tsx'),
      route('results/:responseId/files/:fileId', 'results/my-result-file.ts'),
      route('who-looked', 'my/log/who-looked-page.tsx'),
      route('who-looked/file', 'my/log/who-looked-file.ts'),
      route('my-data', 'my/data/my-data-page.tsx'),
      route('my-data/file', 'my/data/my-data-file.ts'),
      route('erasure', 'my/data/erasure-page.tsx'),
      route('blocks', 'my/choices/blocks-page.tsx'),
      route('consents', 'my/choices/consents-page.tsx'),
      route('settings', 'my/choices/settings-page.tsx'),
    ]),
    route('work/people/:residentId/messages', 'messages/resident-messages-page.tsx'),
    route('work/people/:residentId/messages/files/:attachmentId', 'messages/resident-message-file.ts'),

    // Programmes that a person walks (src/web/walk)
    ...prefix('my/programmes', [
      index('walk/programmes-page.tsx'),
      route('offers/:versionId', 'walk/offer-page.tsx'),
      route(':enrolmentId', 'walk/road-page.tsx'),
      route(':enrolmentId/steps/:stepId', 'walk/step-page.tsx'),
      route(':enrolmentId/photos/:photoId', 'walk/my-photo-file.ts'),
      route(':enrolmentId/shared/:photoId', 'walk/shared-photo-file.ts'),
      route(':enrolmentId/meetings/:groupMeetingId/calendar.ics', 'walk/meeting-file.ts'),
      // A form that a step asks for: the same pages as any form's, and the way back leads to the step
      ...prefix(':enrolmentId/steps/:stepId/begun/:draftId', [
        index('forms/fill-page.tsx', { id: 'step-form' }),
        route('answers', 'forms/fill-answers.ts', { id: 'step-form-answers' }),
        route('review', 'forms/fill-review-page.tsx', { id: 'step-form-review' }),
        route('drop', 'forms/fill-drop-page.tsx', { id: 'step-form-drop' }),
      ]),
    ]),
    route('material/:versionId/:name', 'walk/material-file.ts'),

    // Staff (src/web/work)
    ...prefix('work', [
      index('work/my-day-page.tsx'),
      route('rows', 'work/day-rows.ts'),
      route('intake', 'work/intake-page.tsx'),
      route('intake/caller', 'caller/caller-page.tsx'),
      route('people', 'work/people-page.tsx'),
      route('people/search', 'work/people-search-page.tsx'),
      route('people/:residentId', 'work/person-page.tsx'),
      route('people/:residentId/referral/:referralId', 'work/referral-page.tsx'),
      route('people/:residentId/refer', 'refer/refer-page.tsx'),
      route('people/:residentId/forms', 'forms/staff-forms-page.tsx'),
      // Staff fill in for a person
      route('people/:residentId/forms/new', 'forms/staff-begin-page.tsx'),
      route('people/:residentId/forms/:draftId', 'forms/staff-fill-page.tsx'),
      route('people/:residentId/forms/:draftId/answers', 'forms/staff-fill-answers.ts'),
      route('people/:residentId/forms/:draftId/review', 'forms/staff-review-page.tsx'),
      route('people/:residentId/forms/:draftId/drop', 'forms/staff-drop-page.tsx'),
      route('people/:residentId/results', 'results/results-page.tsx'),
      route('people/:residentId/results/enter', 'results/enter-page.tsx'),
      route('people/:residentId/results/:responseId', 'results/result-page.tsx'),
      route('people/:residentId/results/:responseId/files/:fileId', 'results/result-file.ts'),
      route('people/:residentId/flags/:flagId', 'flags/flag-page.tsx'),
      route('absence', 'absence/absence-page.tsx'),
      // What another unit holds; without naming it, where something is blocked
      route('people/:residentId/other/:unitId', 'work/other-unit-page.tsx'),
      route('people/:residentId/emergency', 'work/emergency-page.tsx'),
    ]),

    // People who walk programmes with the unit (src/web/walks-of-people)
    route('work/walks', 'walks-of-people/caseload-page.tsx'),
    route('work/walks/invite', 'walks-of-people/invite-page.tsx'),
    route('work/walks/groups', 'walks-of-people/groups-page.tsx'),
    route('work/walks/groups/:groupId', 'walks-of-people/group-page.tsx'),
    // What was done when the group met: a note for each who came
    route('work/walks/groups/:groupId/meetings/:groupMeetingId', 'coaching/group-note-page.tsx'),
    route('invite/:code', 'walks-of-people/invited-page.tsx'),
    ...prefix('work/people/:residentId/walks', [
      index('walks-of-people/person-walks-page.tsx'),
      route(':enrolmentId', 'walks-of-people/walk-page.tsx'),
      route(':enrolmentId/photos/:photoId', 'walks-of-people/photo-file.ts'),
      route(':enrolmentId/change', 'walks-of-people/change-page.tsx'),
    ]),

    // How people come to the unit, in numbers (src/web/ways-in)
    route('work/ways-in', 'ways-in/ways-in-page.tsx'),
    // How many each can carry, the queue and the likely wait (src/web/capacity)
    route('work/capacity', 'capacity/capacity-page.tsx'),

    // What colleagues say to one another (src/web/colleagues)
    route('work/people/:residentId/colleagues', 'colleagues/person-colleagues-page.tsx'),
    route('work/team', 'colleagues/team-page.tsx'),
    route('work/consultations', 'colleagues/consultations-page.tsx'),
    route('work/consultations/:consultationId', 'colleagues/consultation-page.tsx'),

    // The unit's responses as tables for statistics (src/web/tables)
    route('work/tables', 'tables/tables-page.tsx'),
    route('work/tables/file', 'tables/tables-file.ts'),

    // The library of forms: seen, brought in, tried, published, retired (src/web/instruments)
    ...prefix('work/instruments', [
      index('instruments/list-page.tsx'),
      route('import', 'instruments/import-page.tsx'),
      route(':code', 'instruments/form-page.tsx'),
      route(':code/try', 'instruments/try-page.tsx'),
      route(':code/file', 'instruments/form-file.ts'),
    ]),

    // The studio: programmes made, tried, translated, reviewed, published, shared (src/web/studio)
    ...prefix('work/programmes', [
      index('studio/list-page.tsx'),
      route('new', 'studio/new-page.tsx'),
      route('import', 'studio/import-page.tsx'),
      route(':programmeId', 'studio/programme-page.tsx'),
      route(':programmeId/package', 'studio/package-file.ts'),
      route(':programmeId/edit', 'studio/edit-page.tsx'),
      route(':programmeId/save', 'studio/save.ts'),
      route(':programmeId/translate', 'studio/translate-page.tsx'),
      route(':programmeId/try', 'studio/try-page.tsx'),
      route(':programmeId/look', 'studio/look-page.tsx'),
      route(':programmeId/review', 'studio/review-page.tsx'),
      route(':programmeId/media', 'studio/media-add.ts'),
      route(':programmeId/media/:versionId/:name', 'studio/media-read.ts'),
    ]),

    // The recurring review of the access log
    route('work/log-review', 'log-review/log-review-page.tsx'),

    // Times: the resident books, changes, cancels; staff open and offer them
    ...prefix('my/times', [
      index('times/times-page.tsx'),
      route('book/:offerId/:slotId', 'times/book-page.tsx'),
      route(':meetingId', 'times/meeting-time-page.tsx'),
      route(':meetingId/change', 'times/change-page.tsx'),
      route(':meetingId/change/:slotId', 'times/change-to-page.tsx'),
      route(':meetingId/cancel', 'times/cancel-page.tsx'),
      route(':meetingId/calendar.ics', 'times/calendar-file.ts'),
    ]),
    route('work/calendar', 'calendar/calendar-page.tsx'),
    route('work/calendar/availability', 'calendar/availability-page.tsx'),
    route('work/calendar/link', 'calendar/feed-page.tsx'),
    // A calendar elsewhere fetches it: the secret in the address is all it has.
    route('hours/:token/vandra.ics', 'calendar/feed-file.ts'),
    route('work/people/:residentId/offer', 'calendar/offer-page.tsx'),

    // Coaching: goal, look back, note, end
    route('my/goal', 'coaching/my-goal-page.tsx'),
    route('my/goal/:part', 'coaching/my-goal-part-page.tsx'),
    route('my/today', 'coaching/my-today-page.tsx'),
    route('my/agreement', 'coaching/my-agreement-page.tsx'),
    route('my/experience', 'coaching/my-experience-page.tsx'),
    route('my/notes', 'coaching/my-notes-page.tsx'),
    ...prefix('my/follow-up/:followUpId', [
      index('coaching/my-follow-up-page.tsx'),
      route('move', 'coaching/my-follow-up-move-page.tsx'),
      // Its forms: the same pages as any form's, and what is answered is read through and sent on the page of the follow-up
      route('begun/:draftId', 'forms/fill-page.tsx', { id: 'follow-up-form' }),
      route('begun/:draftId/answers', 'forms/fill-answers.ts', { id: 'follow-up-form-answers' }),
      route('begun/:draftId/drop', 'forms/fill-drop-page.tsx', { id: 'follow-up-form-drop' }),
    ]),
    ...prefix('work/people/:residentId', [
      route('goal', 'coaching/goal-page.tsx'),
      route('goal/:part', 'coaching/goal-part-page.tsx'),
      route('notes/new', 'coaching/note-new-page.tsx'),
      route('notes/:noteId', 'coaching/note-page.tsx'),
      route('notes/:noteId/save', 'coaching/note-save.ts'),
      // The same for another record system
      route('notes/:noteId/text', 'coaching/note-text.ts'),
      route('notes/:noteId/document', 'coaching/note-document.ts'),
      route('agreement', 'coaching/agreement-page.tsx'),
      route('end', 'coaching/end-page.tsx'),
      route('follow-up/:followUpId', 'coaching/follow-up-page.tsx'),
      route('follow-up/:followUpId/move', 'coaching/follow-up-move-page.tsx'),
    ]),

    // Exercise prescriptions: written, signed, printed and followed up; the dose that the person takes (src/web/prescriptions)
    ...prefix('my/plan', [
      index('prescriptions/my-plan-page.tsx'),
      route(':prescriptionId', 'prescriptions/my-sheet-page.tsx'),
      route(':prescriptionId/paper.pdf', 'prescriptions/my-sheet-file.ts'),
    ]),
    ...prefix('work/people/:residentId/plan', [
      index('prescriptions/plan-page.tsx'),
      route(':prescriptionId', 'prescriptions/one-page.tsx'),
      route(':prescriptionId/paper', 'prescriptions/paper-page.tsx'),
      route(':prescriptionId/paper.pdf', 'prescriptions/paper-file.ts'),
    ]),
    route('work/organisers', 'prescriptions/organisers-page.tsx'),

    // Video meeting: the room and its channel
    route('meeting/:residentId/:meetingId', 'meeting/meeting-page.tsx'),
    route('meeting/:residentId/:meetingId/channel', 'meeting/room-channel.ts'),
    route('meeting/:residentId/:meetingId/beside', 'meeting/beside.ts'),
    route('work/video-service', 'video-service/video-service-page.tsx'),
    route('guest/:token', 'meeting/guest-page.tsx'),
    route('guest/:token/channel', 'meeting/guest-channel.ts'),

    // Demo and development: sent mail, the movable clock (src/web/dev)
    ...prefix('dev', [route('inbox', 'dev/inbox-page.tsx'), route('clock', 'dev/clock-page.tsx')]),

    // Feedback and the accessibility statement (src/web/feedback)
    route('feedback', 'feedback/feedback-page.tsx'),
    route('feedback/accessibility', 'feedback/barrier-page.tsx'),
    route('work/feedback', 'feedback/answer-page.tsx'),
    route('accessibility', 'feedback/accessibility-page.tsx'),

    // Anything else under a language: not found, in that language.
    route('*', 'shell/not-found.tsx'),
  ]),
] satisfies RouteConfig;

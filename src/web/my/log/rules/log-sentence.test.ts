import { expect, test } from 'vitest';
import { LANGUAGES } from '#kernel/actor.ts';
import { instant, zone } from '#kernel/dates.ts';
import { ACTIONS, RESOURCES } from '#kernel/decision.ts';
import { type LogRow, logSentence } from './log-sentence.ts';

const anna: LogRow = {
  at: instant('2027-03-03T13:05:00.000Z'),
  who: {
    kind: 'staff',
    id: 'anna',
    name: 'Anna Koski',
    title: { sv: 'Hälsocoach', fi: 'Hyvinvointivalmentaja', en: 'Health coach' },
  },
  unitNames: { sv: 'Hälsocoach online', fi: 'Terveysvalmennus verkossa', en: 'Health coach online' },
  otherUnitNames: null,
  action: 'read',
  resource: 'response',
  reason: null,
  rule: 'relation-own-unit',
};
const inSwedish = { language: 'sv', zone: zone('Europe/Stockholm') } as const;

test('who, where, what and when in one sentence, in each language', () => {
  expect(logSentence(anna, inSwedish).sentence).toBe(
    'Anna Koski, hälsocoach på Hälsocoach online, läste dina svar onsdag 3 mars 2027 kl. 14.05.',
  );
  expect(logSentence(anna, { language: 'fi', zone: zone('Europe/Helsinki') }).sentence).toBe(
    'Anna Koski, hyvinvointivalmentaja (Terveysvalmennus verkossa), luki vastauksesi keskiviikkona 3. maaliskuuta 2027 klo 15.05.',
  );
  expect(logSentence(anna, { ...inSwedish, language: 'en' }).sentence).toBe(
    'Anna Koski, health coach at Health coach online, read your answers on Wednesday 3 March 2027, 14:05.',
  );
});

test('Finnish takes the part form after verbs of changing, and the second person of oneself', () => {
  const finnish = { language: 'fi', zone: zone('Europe/Helsinki') } as const;
  expect(logSentence({ ...anna, action: 'write', resource: 'goal' }, finnish).sentence).toContain(
    'kirjoitti tai muutti tavoitettasi',
  );
  expect(logSentence({ ...anna, who: { kind: 'resident' }, rule: 'own-data' }, finnish).sentence).toMatch(
    /^Sinä luit vastauksesi /,
  );
});

test('a member of the group is told of without who it was', () => {
  const row = {
    ...anna,
    who: { kind: 'member' },
    unitNames: null,
    resource: 'enrolment',
    rule: 'own-group',
  } as const;
  expect(logSentence(row, inSwedish)).toMatchObject({
    sentence: 'En medlem i din grupp läste det du har delat med gruppen onsdag 3 mars 2027 kl. 14.05.',
    why: 'Varför: du har delat det med gruppen.',
  });
});

test('an emergency opening says so, with the reason that was given', () =>
  expect(logSentence({ ...anna, rule: 'emergency-opening', reason: 'medvetslös' }, inSwedish)).toMatchObject({
    why: 'Varför: nödöppning, trots spärr.',
    reason: 'Skälet som skrevs in: ”medvetslös”',
  }));

test('passing to another unit’s data names that unit, why it was open and the words that were written', () => {
  const row: LogRow = {
    ...anna,
    otherUnitNames: { sv: 'Vårdcentralen Norr', fi: 'Pohjoinen terveysasema', en: 'North health centre' },
    resource: 'unit-record',
    rule: 'same-organisation',
    reason: 'Inför mötet på torsdag',
  };
  expect(logSentence(row, inSwedish)).toEqual({
    sentence:
      'Anna Koski, hälsocoach på Hälsocoach online, läste det som finns om dig hos Vårdcentralen Norr onsdag 3 mars 2027 kl. 14.05.',
    why: 'Varför: enheten hör till samma vårdgivare och skälet skrevs in.',
    reason: 'Skälet som skrevs in: ”Inför mötet på torsdag”',
  });
  const finnish = { language: 'fi', zone: zone('Europe/Helsinki') } as const;
  const withoutWords = logSentence({ ...row, reason: null }, finnish);
  expect(withoutWords.sentence).toContain('luki sinua koskevat tiedot (yksikkö: Pohjoinen terveysasema)');
  expect(withoutWords.why).toBe(
    'Miksi: yksiköt kuuluvat samaan organisaatioon, ja asioit lukeneessa yksikössä.',
  );
});

test('being shown in a list is told as that, not as having been read', () =>
  expect(logSentence({ ...anna, rule: 'unit-list' }, inSwedish).sentence).toContain(
    'såg ditt namn i en lista',
  ));

test('what the code no longer knows is told neutrally', () => {
  const odd = logSentence(
    { ...anna, action: 'constructor', resource: 'toString', rule: 'valueOf' },
    inSwedish,
  );
  expect(odd.sentence).toContain('hanterade uppgifter om dig');
  expect(odd.why).toContain('inga ord');
});

test('a staff member who has left the register is still somebody', () =>
  expect(
    logSentence({ ...anna, who: { kind: 'staff', id: 'anna', name: null, title: null } }, inSwedish).sentence,
  ).toMatch(/^En medarbetare, på Hälsocoach online, läste/));

test('every action on every kind of thing makes a whole sentence in every language', () => {
  for (const language of LANGUAGES)
    for (const action of ACTIONS)
      for (const resource of RESOURCES)
        expect(logSentence({ ...anna, action, resource }, { ...inSwedish, language }).sentence).toMatch(
          /^Anna Koski, .+2027.+\.$/,
        );
});

import { describe, expect, test } from 'vitest';
import { formNamed, itemNamed } from './item-named.ts';

const form = {
  resourceType: 'Questionnaire',
  title: 'Sleep',
  item: [
    { linkId: 'intro', text: 'Welcome' },
    {
      linkId: 'nights',
      item: [{ linkId: 'wake', prefix: '2 b', text: ' How often do you wake? ', item: [{ linkId: 'help' }] }],
    },
  ],
};
const wake = { linkId: 'wake', prefix: '2 b', text: 'How often do you wake?' };

describe('a path leads to the question as people know it', () => {
  test.each([
    ['an option of it', 'Questionnaire.item[1].item[0].answerOption[3]', wake],
    ['its linkId', 'wake', wake],
    ['a group without words', 'Questionnaire.item[1]', { linkId: 'nights', prefix: null, text: null }],
    ['the form', 'Questionnaire.title', undefined],
    ['a place that is not there', 'Questionnaire.item[7]', undefined],
    ['the file', 'file', undefined],
  ])('%s', (_, path, expected) => expect(itemNamed(form, path)).toEqual(expected));

  test('in a bundle, with the form it stands in', () => {
    const bundle = { resourceType: 'Bundle', entry: [{}, { resource: form }] };
    expect(itemNamed(bundle, 'Bundle.entry[1].Questionnaire.item[1].item[0]')).toEqual(wake);
    expect(itemNamed(bundle, 'Bundle.entry[1].wake')).toEqual(wake);
    expect(formNamed(bundle, 'Bundle.entry[1].wake')).toBe('Sleep');
    expect(itemNamed(bundle, 'Bundle.entry[0].wake')).toBeUndefined();
  });

  test.each([null, 7, 'text', [], { item: 'none' }, { item: [null] }])(
    'of something else: none (%j)',
    (raw) => expect(itemNamed(raw, 'Questionnaire.item[0]')).toBeUndefined(),
  );
});

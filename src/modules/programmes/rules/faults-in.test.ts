import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propertySettings } from '../../../../testing/vitest-proof.ts';
import { someProgramme } from '../../../../testing/generated-programmes.ts';
import { ProgrammeContent } from '../contract.ts';
import { aBlock, aModule, aPhase, aProgramme, aStep } from '../testing.ts';
import { faultsIn } from './faults-in.ts';

const kinds = [
  'text',
  'image',
  'audio',
  'video',
  'questionnaire',
  'exercise',
  'diary',
  'summary',
  'quiz',
  'reflection',
  'if-then',
  'goal',
  'event',
  'talk',
  'meeting',
  'link',
  'download',
] as const;

test('a programme with a block of every kind is whole', () => {
  const blocks = [...kinds.map((kind) => aBlock(kind, kind)), aBlock('recall', 'again')];
  const programme = aProgramme({
    phases: [aPhase('guided', [aModule('first', { steps: [aStep('one', { blocks })] })])],
  });
  expect(ProgrammeContent.parse(programme)).toEqual(programme);
  expect(faultsIn(programme)).toEqual([]);
});

test('a small programme is whole, and so is one drawn by chance', () => {
  expect(faultsIn(aProgramme())).toEqual([]);
  fc.assert(
    fc.property(someProgramme, (programme) => {
      expect(ProgrammeContent.parse(programme)).toEqual(programme);
      expect(faultsIn(programme)).toEqual([]);
    }),
    propertySettings('drawn programmes', 50),
  );
});

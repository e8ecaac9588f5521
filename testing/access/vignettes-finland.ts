/**
 * Where Finland differs: luovutuslupa and kielto stand between record controllers, not inside one.
 */
import type { Story, Vignette } from './clinic.ts';

const CONTROLLERS = 'finland 1.8-1.10, luovutuslupa and kielto bind other record controllers';
const finnish = { at: 'elintapaohjaus' } as const satisfies Partial<Story>;

export const FINNISH_VIGNETTES: readonly Vignette[] = [
  {
    source: CONTROLLERS,
    says: 'the own unit reads its own',
    story: { ...finnish, in: 'elintapaohjaus' },
    verdict: 'permitted',
  },
  {
    source: CONTROLLERS,
    says: 'without a hoitosuhde nobody is there',
    story: { ...finnish, in: 'elintapaohjaus', relations: [] },
    verdict: 'not-found',
  },
  {
    source: CONTROLLERS,
    says: 'another unit of the county opens to a hoitosuhde, no choice with words is asked for',
    story: { ...finnish, in: 'terveysasema' },
    verdict: 'permitted',
  },
  {
    source: CONTROLLERS,
    says: 'and with words it opens as well, no luovutuslupa needed',
    story: { ...finnish, in: 'terveysasema', choice: 'Huominen tapaaminen' },
    verdict: 'permitted',
  },
  {
    source: CONTROLLERS,
    says: 'a kielto does not bind inside the county that holds the data',
    story: { ...finnish, in: 'terveysasema', blocks: ['terveysasema'], choice: 'Huominen tapaaminen' },
    verdict: 'permitted',
  },
  {
    source: CONTROLLERS,
    says: 'nor is a choice asked for there',
    story: { ...finnish, in: 'terveysasema', blocks: ['terveysasema'] },
    verdict: 'permitted',
  },
  {
    source: CONTROLLERS,
    says: 'a kielto closes the data to another county',
    story: {
      ...finnish,
      in: 'saariston neuvonta',
      blocks: ['saariston neuvonta'],
      consents: [['islands', 'county']],
      choice: 'Huominen tapaaminen',
    },
    verdict: 'blocked',
  },
  {
    source: CONTROLLERS,
    says: 'hätähaku with a reason passes the kielto',
    story: { ...finnish, in: 'saariston neuvonta', blocks: ['saariston neuvonta'], emergency: 'Tajuton' },
    verdict: 'permitted',
  },
  {
    source: CONTROLLERS,
    says: 'hätähaku is for reading, not for writing',
    story: {
      ...finnish,
      in: 'saariston neuvonta',
      does: 'write',
      blocks: ['saariston neuvonta'],
      emergency: 'Tajuton',
    },
    verdict: 'not-allowed',
  },
  {
    source: CONTROLLERS,
    says: 'without luovutuslupa another county holds nothing to find',
    story: { ...finnish, in: 'saariston neuvonta', choice: 'Huominen tapaaminen' },
    verdict: 'not-found',
  },
  {
    source: CONTROLLERS,
    says: 'with luovutuslupa and a choice it opens',
    story: {
      ...finnish,
      in: 'saariston neuvonta',
      consents: [['islands', 'county']],
      choice: 'Huominen tapaaminen',
    },
    verdict: 'permitted',
  },
  {
    source: CONTROLLERS,
    says: 'a luovutuslupa to another county is not one to this',
    story: {
      ...finnish,
      in: 'saariston neuvonta',
      consents: [['islands', 'region']],
      choice: 'Huominen tapaaminen',
    },
    verdict: 'not-found',
  },
  {
    source: CONTROLLERS,
    says: 'the law of the own organisation governs: a Finnish county is another organisation to a Swedish region',
    story: {
      in: 'terveysasema',
      blocks: ['terveysasema'],
      consents: [['county', 'region']],
      choice: 'Inför mötet',
    },
    verdict: 'blocked',
  },
  {
    source: CONTROLLERS,
    says: 'and a Swedish unit’s block closes it to a Finnish county',
    story: {
      ...finnish,
      in: 'health centre',
      blocks: ['health centre'],
      consents: [['region', 'county']],
      choice: 'Huominen tapaaminen',
    },
    verdict: 'blocked',
  },
  {
    source: CONTROLLERS,
    says: 'nobody gives a luovutuslupa for the person',
    story: { ...finnish, in: 'elintapaohjaus', does: 'consent' },
    verdict: 'not-allowed',
  },
  {
    source: 'finland 1.8, TURVAKIELTO',
    says: 'the coach still works with a person under turvakielto',
    story: { ...finnish, in: 'elintapaohjaus', person: { protected: 'turvakielto' } },
    verdict: 'permitted',
  },
];

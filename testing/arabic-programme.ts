/** A small programme in the service's three languages and Arabic, with what is written from right to left in every kind of part. */
import { aBlock, aDiary, aModule, aPhase, aProgramme, aStep } from '#modules/programmes/testing.ts';
import type { Programme } from '#modules/programmes/public.ts';

const inBoth = (sv: string, ar: string) => ({ sv, fi: sv, en: sv, ar });

const WORDS = inBoth(
  '## Varför ute\n\nGå ut **en stund** i dag.\n\n- Fem minuter räcker\n- Ta med någon\n\n> Det finns inget dåligt väder.',
  '## لماذا في الخارج\n\nاخرج **قليلاً** اليوم. خمس دقائق تكفي، ويمكنك أن تمشي 2 كم أو أقل.\n\n- خمس دقائق تكفي\n- اصطحب أحداً معك\n\n> لا يوجد طقس سيئ.',
);

const EXERCISE = aBlock('exercise', 'walk-own', {
  title: inBoth('Din runda', 'جولتك'),
  fields: [
    {
      kind: 'number',
      id: 'walk-far',
      label: inBoth('Hur långt', 'كم المسافة'),
      unit: inBoth('km', 'كم'),
      least: 0,
      most: 50,
      decimals: 0,
    },
    {
      kind: 'scale',
      id: 'walk-felt',
      label: inBoth('Hur kändes det?', 'كيف كان شعورك؟'),
      least: 0,
      most: 10,
      low: inBoth('Tungt', 'صعب'),
      high: inBoth('Lätt', 'سهل'),
    },
    {
      kind: 'choice',
      id: 'walk-with',
      label: inBoth('Med vem?', 'مع من؟'),
      options: [
        { id: 'walk-alone', label: inBoth('Ensam', 'وحدي') },
        { id: 'walk-friend', label: inBoth('Med någon', 'مع شخص آخر') },
      ],
    },
    {
      kind: 'list',
      id: 'walk-places',
      label: inBoth('Dit kan jag gå', 'أماكن يمكنني الذهاب إليها'),
      lines: 2,
    },
    {
      kind: 'table',
      id: 'walk-week',
      label: inBoth('Min vecka', 'أسبوعي'),
      rows: 2,
      columns: [
        { id: 'walk-day', label: inBoth('Dag', 'اليوم') },
        { id: 'walk-what', label: inBoth('Vad', 'ماذا') },
      ],
    },
  ],
});

/** One sentence is in Swedish alone. */
export function arabicProgramme(code: string): Programme {
  return aProgramme({
    code,
    languages: ['sv', 'fi', 'en', 'ar'],
    title: inBoth('Ute en stund', 'بعض الوقت في الخارج'),
    summary: inBoth('Två veckor ute.', 'أسبوعان في الهواء الطلق.'),
    purpose: inBoth('Att komma ut.', 'الخروج إلى الهواء.'),
    forWhom: inBoth('För alla.', 'للجميع.'),
    evidence: inBoth('Inget.', 'لا شيء.'),
    diaries: [aDiary('log', { title: inBoth('Dagbok', 'يومياتي') })],
    events: [{ id: 'own-day', title: inBoth('Din dag', 'يومك'), question: inBoth('Vilken dag?', 'أي يوم؟') }],
    phases: [
      aPhase(
        'guided',
        [
          aModule('first', {
            title: inBoth('Första veckan', 'الأسبوع الأول'),
            summary: inBoth('Du börjar.', 'البداية.'),
            steps: [
              aStep('walk', {
                title: inBoth('Gå en runda', 'امشِ قليلاً'),
                blocks: [
                  aBlock('text', 'walk-text', { text: WORDS }),
                  aBlock('text', 'walk-more', { text: { sv: 'Bara på svenska.' } }),
                  EXERCISE,
                  aBlock('if-then', 'walk-plan', {
                    examples: [
                      {
                        id: 'walk-rain',
                        if: inBoth('det regnar', 'أمطرت'),
                        then: inBoth('tar jag paraply', 'آخذ مظلة'),
                      },
                    ],
                  }),
                  aBlock('quiz', 'walk-quiz', { question: inBoth('Vad räcker?', 'ما الذي يكفي؟') }),
                ],
              }),
              aStep('rest', { title: inBoth('Vila', 'استرح') }),
            ],
          }),
          aModule('second', { title: inBoth('Andra veckan', 'الأسبوع الثاني') }),
        ],
        { title: inBoth('Två veckor', 'أسبوعان') },
      ),
    ],
  });
}

/** What the demo's people write and say, by habit, in three languages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Texts = z.strictObject({ sv: z.string().min(1), fi: z.string().min(1), en: z.string().min(1) });
const Stories = z.strictObject({
  habits: z
    .array(
      z.strictObject({
        habit: z.enum(['move', 'eat', 'tobacco', 'alcohol', 'sleep']),
        /** Why the person asks for help. */
        request: Texts,
        goal: Texts,
        firstStep: Texts,
        /** What belongs to the goal: how often, how it is noticed, steps, a plan, a try, and what each level means. */
        towards: z.strictObject({
          often: Texts,
          measure: Texts,
          steps: z.array(Texts).min(2),
          plan: z.strictObject({ if: Texts, then: Texts }),
          tries: Texts,
          how: Texts,
          /** What the person writes of a week, day by day. */
          days: z.strictObject({ measure: z.string(), values: z.array(z.number()).min(1) }),
          levels: z.strictObject({ less: Texts, hoped: Texts, more: Texts }),
        }),
        /** The coach's words in the note. */
        resources: Texts,
        /** The first is good news that is answered at once, the second a question. */
        fromResident: z.tuple([Texts, Texts]),
        fromCoach: z.tuple([Texts, Texts]),
      }),
    )
    .min(1),
});
export type HabitStory = z.infer<typeof Stories>['habits'][number];

/** Reads `content/demo/stories.json`. */
export function loadStories(contentDirectory = 'content'): readonly HabitStory[] {
  const file = join(contentDirectory, 'demo', 'stories.json');
  const parsed = Stories.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data.habits;
  const first = parsed.error.issues[0];
  throw new Error(`${file} is not right at ${first?.path.join('.')}: ${first?.message}`);
}

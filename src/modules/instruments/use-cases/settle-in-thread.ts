/**
 * The thread in which forms with expressions are settled: an expression that runs for ever or fills the memory ends this
 * thread and nothing else. Started by `settle-form.ts`.
 */
import { parentPort } from 'node:worker_threads';
import { initialAnswers, settle } from '../rules/settle.ts';
import { evaluatorFor, ExpressionFault, expressionProblem } from './evaluate-expressions.ts';
import type { SettleAnswer, SettleAsk, SpokenForm } from './settle-form.ts';

const MOST_FORMS = 200;
const forms = new Map<string, SpokenForm>();

function answer(ask: SettleAsk): SettleAnswer {
  if (ask.kind === 'read')
    return { id: ask.id, ok: true, problems: ask.expressions.map((one) => expressionProblem(one) ?? null) };
  if (ask.spoken !== undefined) {
    if (forms.size >= MOST_FORMS) forms.clear();
    forms.set(ask.form, ask.spoken);
  }
  const spoken = forms.get(ask.form);
  if (spoken === undefined) return { id: ask.id, ok: false, because: 'form-unknown' };
  const { form, questionnaire } = spoken;
  const evaluator = (answers: SettleAsk['answers'], enabled: ReadonlySet<string>) =>
    evaluatorFor({ form, questionnaire, enabled }, answers);
  if (ask.kind === 'initial') return { id: ask.id, ok: true, initial: initialAnswers(form, evaluator) };
  return { id: ask.id, ok: true, settled: settle(form, ask.answers, evaluator) };
}

parentPort?.on('message', (ask: SettleAsk) => {
  try {
    parentPort?.postMessage(answer(ask));
  } catch (fault) {
    const key = fault instanceof ExpressionFault ? fault.key : undefined;
    const message = fault instanceof Error ? fault.message.slice(0, 300) : 'failed';
    const reply: SettleAnswer = {
      id: ask.id,
      ok: false,
      because: 'expression-failed',
      key: key ?? '',
      message,
    };
    parentPort?.postMessage(reply);
  }
});

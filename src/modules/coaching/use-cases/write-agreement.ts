/** The person or the coach changes what is agreed on. What stood there before stays to be read. */
import * as z from 'zod';
import { newId } from '#kernel/ids.ts';
import { done, refused } from '#kernel/outcome.ts';
import { notify } from '#modules/notifications/public.ts';
import { command } from '#platform/command.ts';
import { PeriodInput, ResidentInput, TermsForm, VersionInput } from '../contract.ts';
import { checkTerms, ownToSay } from '../rules/agreement.ts';
import { isUnderWay } from '../rules/period.ts';
import { type Agreement, insertAgreement, readAgreements } from '../store/agreements.ts';
import { type AgreementParts, templateOf } from './agreement-template.ts';
import { acceptOffered } from './agree.ts';
import { periodToWrite } from './period-to-write.ts';

/**
 * `version` is that of the agreement the form was made from. What the person writes they have said yes to; what the coach writes
 * waits for the person's yes, and until then what they said yes to before holds. Refuses `incomplete` (details: field → problem),
 * `with-coach` when the person alone would change the number of meetings or months, `changed-meanwhile`, `closed`.
 */
export function writeAgreement(parts: AgreementParts) {
  return command({
    name: 'coaching.write-agreement',
    input: z.strictObject({
      residentId: ResidentInput,
      periodId: PeriodInput,
      version: VersionInput,
      form: TermsForm,
    }),
    async run(context, input) {
      const opened = await periodToWrite(context, input);
      if (!opened.ok) return opened;
      const { tx, period, country, by } = opened.value;
      if (!isUnderWay(period.state)) return refused('closed');
      const current = (await readAgreements(tx)).find((one) => one.periodId === period.id);
      if (current === undefined) return refused('not-found');
      if (current.version !== input.version) return refused('changed-meanwhile');
      const template = { ...templateOf(parts, country), meetings: period.meetings };
      const checked = checkTerms(template, input.form);
      if (checked.kind === 'wrong') return refused('incomplete', { ...checked.problems });
      const { terms } = checked;
      const before = { ...current, words: current.words ?? '' };
      if (by === 'resident' && ownToSay(before, terms) === 'with-coach') return refused('with-coach');
      const same = (['meetings', 'spanMonths', 'ways', 'shares', 'words'] as const).every(
        (field) => JSON.stringify(before[field]) === JSON.stringify(terms[field]),
      );
      // The person who saves what is proposed without a change says yes to it.
      if (same && (by === 'staff' || current.agreedAt !== null)) return done({ version: current.version });
      const next: Agreement = {
        ...terms,
        id: newId(),
        unitId: period.unitId,
        periodId: period.id,
        version: current.version + 1,
        template: template.name,
        setBy: by,
        setAt: context.now,
        agreedAt: by === 'resident' ? context.now : null,
        agreedBy: by === 'resident' ? 'resident' : null,
        agreedStaffId: null,
      };
      if (!(await insertAgreement(tx, next))) return refused('changed-meanwhile');
      if (by === 'resident' && !(await acceptOffered(tx, period))) return refused('changed-meanwhile');
      await context.fact(tx, {
        type: by === 'resident' ? 'agreement.changed' : 'agreement.proposed',
        holder: period.unitId,
        data: { periodId: period.id, version: next.version, by },
      });
      if (by === 'staff')
        await notify(context, tx, {
          effectKey: `coaching.agreement:${next.id}`,
          holder: period.unitId,
          template: 'something-new',
          payload: {},
        });
      return done({ version: next.version });
    },
  });
}

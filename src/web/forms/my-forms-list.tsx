import type { OrderState } from '#modules/instruments/rules/order-state.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { NextStepCard } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { EmptyState } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { useFormsTexts } from './texts/texts.ts';

export interface MyForm {
  readonly id: string;
  readonly form: string;
  readonly unit: string;
  readonly state: OrderState;
  readonly isWaiting: boolean;
  /** By the person themselves. */
  readonly isBegun: boolean;
  readonly opens: string;
  readonly lastDay: string;
  readonly ended: string;
}

/** What waits first, each with its two roads; then what comes, and what has been. */
export function MyFormsList({ forms }: { readonly forms: readonly MyForm[] }) {
  const words = useFormsTexts();
  const t = words.mine;
  const at = `/${useLanguage()}/my/forms`;
  const waiting = forms.filter((one) => one.isWaiting);
  const coming = forms.filter((one) => one.state === 'planned');
  const earlier = forms.filter((one) => !one.isWaiting && one.state !== 'planned').toReversed();
  return (
    <>
      {waiting.length === 0 ? (
        <EmptyState heading={t.nothing.heading}>
          <p>{t.nothing.text}</p>
        </EmptyState>
      ) : null}
      {waiting.map((one, index) => (
        <NextStepCard
          key={one.id}
          heading={one.form}
          weight={index === 0 ? 'strong' : 'plain'}
          actions={
            <>
              <form method="post" action={at}>
                <Button
                  name="begin"
                  value={one.id}
                  variant={index === 0 ? 'main' : 'second'}
                  aria-label={t.about({ form: one.form, what: one.isBegun ? t.goOn : t.fill })}
                >
                  {one.isBegun ? t.goOn : t.fill}
                </Button>
              </form>
              <LinkButton
                href={`${at}/${one.id}/decline`}
                variant="quiet"
                aria-label={t.about({ form: one.form, what: t.decline })}
              >
                {t.decline}
              </LinkButton>
            </>
          }
        >
          <p>{t.from({ unit: one.unit, day: one.lastDay })}</p>
        </NextStepCard>
      ))}
      {coming.length === 0 ? null : (
        <Section heading={t.coming}>
          <ul>
            {coming.map((one) => (
              <li key={one.id}>
                {one.form}. {t.opens({ day: one.opens })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {earlier.length === 0 ? null : (
        <Disclosure summary={t.earlier}>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                {one.form}. {t.ended({ state: words.states[one.state], day: one.ended })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

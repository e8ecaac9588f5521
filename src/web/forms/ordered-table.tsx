import { useLocation } from 'react-router';
import type { OrderState } from '#modules/instruments/rules/order-state.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Table, Tag, type TagKind } from '../design/lists.tsx';
import { useBehalfTexts } from './texts/behalf-texts.ts';
import { useFormsTexts } from './texts/texts.ts';

export interface ShownOrder {
  readonly id: string;
  readonly form: string;
  readonly from: string;
  readonly to: string;
  readonly state: OrderState;
  readonly when: string;
  readonly reason:
    | { readonly kind: 'none' }
    | { readonly kind: 'said'; readonly words: string }
    | { readonly kind: 'erased' };
  readonly by: string;
  readonly mayWithdraw: boolean;
  /** It waits for answers, which staff can write with the person. */
  readonly mayFill: boolean;
  /** Others of the series come after it. */
  readonly hasRest: boolean;
}

const TAGS: Readonly<Record<OrderState, TagKind>> = {
  planned: 'plain',
  open: 'info',
  started: 'info',
  answered: 'calm',
  declined: 'person',
  'not-answered': 'person',
  withdrawn: 'plain',
};

function State({ order }: { readonly order: ShownOrder }) {
  const words = useFormsTexts();
  const { reason } = order;
  return (
    <>
      <Tag kind={TAGS[order.state]}>{words.states[order.state]}</Tag>
      {order.state === 'planned' || order.state === 'open' ? null : (
        <span className="v-subtle"> {order.when}</span>
      )}
      {reason.kind === 'said' ? (
        <p className="v-kept-lines">{words.staff.reason({ words: reason.words })}</p>
      ) : null}
      {reason.kind === 'erased' ? <p className="v-subtle">{words.staff.reasonErased}</p> : null}
    </>
  );
}

function Withdraw({ order }: { readonly order: ShownOrder }) {
  const words = useFormsTexts().staff;
  if (!order.mayWithdraw) return null;
  const about = { form: order.form, day: order.from };
  return (
    <form method="post" className="v-line">
      <input type="hidden" name="withdraw" value={order.id} />
      <Button variant="quiet" name="which" value="one" aria-label={words.withdraw(about)}>
        {words.withdrawShort}
      </Button>
      {order.hasRest ? (
        <Button variant="quiet" name="which" value="rest" aria-label={words.withdrawRest(about)}>
          {words.withdrawRestShort}
        </Button>
      ) : null}
    </form>
  );
}

function FillNow({ order }: { readonly order: ShownOrder }) {
  const words = useBehalfTexts().fill;
  const { pathname } = useLocation();
  if (!order.mayFill) return null;
  return (
    <LinkButton
      variant="quiet"
      href={`${pathname}/new?order=${order.id}`}
      aria-label={words.nowAbout({ form: order.form })}
    >
      {words.now}
    </LinkButton>
  );
}

function Listed({ orders, caption }: { readonly orders: readonly ShownOrder[]; readonly caption: string }) {
  const words = useFormsTexts().staff;
  return (
    <Table
      caption={caption}
      captionFor="screen-readers"
      columns={[
        { key: 'form', label: words.form },
        { key: 'days', label: words.days },
        { key: 'state', label: words.state },
        { key: 'by', label: words.by },
        { key: 'what', label: words.what },
      ]}
      rows={orders.map((order) => ({
        id: order.id,
        cells: {
          form: order.form,
          days: order.from === order.to ? order.from : words.fromTo({ from: order.from, to: order.to }),
          state: <State order={order} />,
          by: order.by,
          what: (
            <>
              <FillNow order={order} />
              <Withdraw order={order} />
            </>
          ),
        },
      }))}
    />
  );
}

/** What was asked for, the latest first, with the way to take back what has not ended; what comes later is one press away. */
export function OrderedTable({ orders }: { readonly orders: readonly ShownOrder[] }) {
  const words = useFormsTexts().staff;
  const planned = orders.filter((order) => order.state === 'planned').toReversed();
  const asked = orders.filter((order) => order.state !== 'planned');
  const later = words.later({ count: planned.length });
  return (
    <>
      {asked.length === 0 ? (
        <p className="v-subtle">{words.none}</p>
      ) : (
        <Listed orders={asked} caption={words.listed} />
      )}
      {planned.length === 0 ? null : (
        <Disclosure summary={later}>
          <Listed orders={planned} caption={later} />
        </Disclosure>
      )}
    </>
  );
}

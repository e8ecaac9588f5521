import { Button, ButtonRow } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Section } from '../design/page.tsx';
import type { Keeping } from './browser.server.ts';
import { useKeepingTexts } from './texts/keeping-texts.ts';
import './step.css';

interface KeepHereProps {
  /** Null where nobody is offered it. */
  readonly keeping: Keeping | null;
}

/**
 * The person's choice, for this device alone, that what they open can be read without a network (decision 0034). Hidden
 * until the page's script has found that the browser can; the server knows nothing of what is chosen.
 */
export function KeepHere({ keeping }: KeepHereProps) {
  const words = useKeepingTexts();
  if (keeping === null) return null;
  return (
    <div data-keep-here={JSON.stringify(keeping)} hidden>
      <Section heading={words.heading} id="keep-here">
        <div data-when="off" className="v-block">
          <ul>
            {words.told({ days: keeping.days }).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <strong>{words.shared}</strong>
          </p>
          <ButtonRow>
            <Button variant="second" type="button" value="on">
              {words.on}
            </Button>
          </ButtonRow>
        </div>
        <div data-when="on" className="v-block" hidden>
          <p>{words.isOn}</p>
          <Disclosure summary={words.here}>
            <ul className="v-plain-list v-beside" data-kept-list />
          </Disclosure>
          <ButtonRow>
            <Button variant="quiet" type="button" value="off">
              {words.off}
            </Button>
          </ButtonRow>
        </div>
        <p role="status" data-off={words.isOff} data-cannot={words.cannot} />
      </Section>
    </div>
  );
}

import { Button } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Tag } from '../design/lists.tsx';
import type { ShownModule, ShownState } from './shown-road.ts';
import { useWalkTexts } from './texts/texts.ts';
import type { WalkShown } from './walk.server.ts';

const TAGS = { done: 'calm', open: 'info', later: 'plain' } as const;

function StateTag({ state }: { readonly state: ShownState }) {
  return <Tag kind={TAGS[state.kind]}>{state.text}</Tag>;
}

/** The whole road, part by part, each with what can be switched for this person. */
export function RoadPart({ page }: { readonly page: WalkShown }) {
  const words = useWalkTexts().road;
  const mayChange = page.facts.state !== 'ended';
  return (
    <section className="v-person-part" aria-labelledby="road-heading">
      <h2 className="v-h2" id="road-heading">
        {words.heading}
      </h2>
      {page.phases.map((phase) => (
        <div key={phase.id}>
          <h3 className="v-h3">
            {phase.title} <span className="v-subtle">{words.phases[phase.kind]}</span>
          </h3>
          <ol className="v-plain-list v-road-of">
            {phase.modules.map((module) => (
              <li key={module.id}>
                <div className="v-line">
                  <span className="v-road-name">{module.title}</span>
                  <StateTag state={module.state} />
                  {module.isOpenedByUnit ? <Tag>{words.byCoach}</Tag> : null}
                </div>
                <Disclosure summary={words.steps({ done: module.stepsDone, of: module.steps.length })}>
                  <Steps module={module} mayChange={mayChange} />
                  {mayChange ? <ModuleSwitches module={module} /> : null}
                </Disclosure>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {page.hidden.length === 0 ? null : (
        <>
          <h3 className="v-h3">{words.hidden}</h3>
          <ul className="v-plain-list v-road-of">
            {page.hidden.map((part) => (
              <li key={part.id} className="v-line">
                <span>{part.title}</span>
                {mayChange ? <Switch kind="show" part={part} /> : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface StepsProps {
  readonly module: ShownModule;
  readonly mayChange: boolean;
}

function Steps({ module, mayChange }: StepsProps) {
  const words = useWalkTexts().road;
  return (
    <ul>
      {module.steps.map((step) => (
        <li key={step.id}>
          {step.title} <StateTag state={step.state} /> {step.isOwn ? <Tag>{words.own}</Tag> : null}{' '}
          {step.isOpenedByUnit ? <Tag>{words.byCoach}</Tag> : null}
          {mayChange && step.switches.length > 0 ? (
            <fieldset className="v-line v-switches">
              <legend className="ds-sr-only">{words.changeOf({ name: step.title })}</legend>
              {step.switches.map((kind) => (
                <Switch key={kind} kind={kind} part={step} />
              ))}
            </fieldset>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function ModuleSwitches({ module }: { readonly module: ShownModule }) {
  const words = useWalkTexts().road;
  return (
    <fieldset className="v-line v-switches">
      <legend className="ds-sr-only">{words.changeOf({ name: module.title })}</legend>
      {module.isOpenedByUnit ? (
        <Switch kind="shut" part={module} />
      ) : module.state.kind === 'later' ? (
        <Switch kind="open" part={module} />
      ) : null}
      <Switch kind="hide" part={module} />
      {module.up === undefined ? null : <Switch kind="up" part={module} before={module.up} />}
      {module.down === undefined ? null : <Switch kind="down" part={module} before={module.down ?? ''} />}
    </fieldset>
  );
}

interface SwitchProps {
  readonly kind: 'hide' | 'show' | 'open' | 'shut' | 'up' | 'down';
  readonly part: { readonly id: string; readonly title: string };
  readonly before?: string;
}

/** One press, one change. */
function Switch({ kind, part, before }: SwitchProps) {
  const { verbs } = useWalkTexts().road;
  return (
    <form method="post">
      <input type="hidden" name="change" value={kind === 'up' || kind === 'down' ? 'move' : kind} />
      <input type="hidden" name="part" value={part.id} />
      {before === undefined ? null : <input type="hidden" name="before" value={before} />}
      <Button variant="second" aria-label={`${verbs[kind]}: ${part.title}`}>
        {verbs[kind]}
      </Button>
    </form>
  );
}

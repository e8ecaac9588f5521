import { TextLink } from '../design/button.tsx';
import { Sentence, Words } from './rich-text.tsx';
import type { ModuleLine, RoadView, StepLine } from './road-view.ts';
import { useWalkTexts } from './texts/texts.ts';

function StepItem({ step }: { readonly step: StepLine }) {
  const { road: words } = useWalkTexts();
  return (
    <li className="v-road-step" data-mark={step.mark ?? 'shut'}>
      {step.href === null ? (
        <Words said={step.title} />
      ) : (
        <TextLink href={step.href}>
          <Words said={step.title} />
        </TextLink>
      )}
      <span className="v-subtle">
        {step.doneOn !== null
          ? words.doneOn({ day: step.doneOn })
          : step.mark === 'now'
            ? words.marks.now
            : step.mark === 'open'
              ? words.marks.open
              : step.opens}
      </span>
    </li>
  );
}

function ModuleItem({ module }: { readonly module: ModuleLine }) {
  const { road: words } = useWalkTexts();
  const state = module.isDone ? 'done' : module.isOpen ? 'open' : 'shut';
  const steps = (
    <ul className="v-plain-list">
      {module.steps.map((step) => (
        <StepItem key={step.id} step={step} />
      ))}
    </ul>
  );
  return (
    <li className="v-road-part" data-state={state}>
      <h4 className="v-road-title">
        <Words said={module.title} />
      </h4>
      {module.summary === null ? null : (
        <p>
          <Words said={module.summary} />
        </p>
      )}
      {module.opens !== null ? <p className="v-subtle">{module.opens}</p> : null}
      {state === 'done' && !module.isNow ? (
        <details className="v-disclosure">
          <summary>
            {words.marks.done}.{' '}
            <Sentence
              words={(title = '') => words.steps({ title, count: module.steps.length })}
              said={[module.title]}
            />
          </summary>
          <div>{steps}</div>
        </details>
      ) : state === 'shut' && module.steps.every((step) => step.href === null) ? null : (
        steps
      )}
    </li>
  );
}

/** Where the road has led and where it leads: each part with its steps, or with when and why it opens. */
export function RoadList({ phases }: Pick<RoadView, 'phases'>) {
  return phases.map((phase) => (
    <div key={phase.id} className="v-road-phase">
      <h3 className="v-h3">
        <Words said={phase.title} />
      </h3>
      <ol className="v-plain-list v-road-parts">
        {phase.modules.map((module) => (
          <ModuleItem key={module.id} module={module} />
        ))}
      </ol>
    </div>
  ));
}

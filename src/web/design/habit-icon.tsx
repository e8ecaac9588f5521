import type { ReactNode } from 'react';

export const HABITS = ['move', 'sleep', 'eat', 'drink', 'tobacco'] as const;
/** The habits that have a drawing of their own; anything else gets the path. */
export type HabitDrawing = (typeof HABITS)[number] | 'other';

const DRAWINGS: Readonly<Record<HabitDrawing, ReactNode>> = {
  move: (
    <>
      <circle cx="22" cy="5.500" r="3" />
      <path d="M7.500 17.500 15 13.500l5.500 2-4 8.500 6 4.500v6.500M16.500 24 13 29.500 5.500 31M20.500 15.500l3.500 5 5.500 1" />
    </>
  ),
  sleep: (
    <>
      <path d="M17 8a11 11 0 1 0 12.500 15.500A9.500 9.500 0 0 1 17 8Z" />
      <path d="M25 5.500h7l-7 8h7" />
    </>
  ),
  eat: <path d="M8 5v8a5 5 0 0 0 10 0V5M13 5v26.500M27.500 31.500V5c-4 2-5.500 6.500-5.500 11.500v3h5.500" />,
  drink: (
    <path d="M10 4.500h17l-1 9.500a7.500 7.500 0 0 1-15 0ZM18.500 21.500v10M12.500 31.500h12M10.700 12h15.600" />
  ),
  tobacco: (
    <path d="M4 24h20v6.500H4ZM28 24v6.500M32 24v6.500M28 19.500c0-4-5-3.500-5-8 0-2.500 1.500-4 1.500-6.500" />
  ),
  other: <path d="M5 30c7 .5 7-9 13-9s5 4.500 9 3.500S31 15 32 8M28.500 11 32 7l3 4.500" />,
};

interface HabitIconProps {
  readonly habit: HabitDrawing;
}

/** Our own line drawing of a habit. The words stand beside it. */
export function HabitIcon({ habit }: HabitIconProps) {
  return (
    <svg
      className="v-habit-icon"
      viewBox="0 0 36 36"
      width="36"
      height="36"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[habit]}
    </svg>
  );
}

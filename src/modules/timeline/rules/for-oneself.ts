/** Facts of what a person does for themselves alone: staff read the timeline too, so they do not stand in it (decision 0030). */
export const FOR_ONESELF: readonly string[] = ['response.kept', 'clock.changed'];

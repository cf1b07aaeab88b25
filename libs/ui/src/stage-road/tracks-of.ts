/** Track of each stop: stops that are under way at once part, every second goes beside the line. */
export const tracksOf = (states: readonly ('done' | 'current' | 'ahead')[]): readonly (0 | 1)[] => {
  const tracks: (0 | 1)[] = [];
  states.forEach((state, index) => {
    const overlaps = state === 'current' && states[index - 1] === 'current';
    tracks.push(overlaps && tracks[index - 1] === 0 ? 1 : 0);
  });
  return tracks;
};

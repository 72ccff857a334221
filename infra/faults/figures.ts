/** What a suite counted, in one line that the runner keeps: `figures crash: points 412, violations 0`. */
export const tellFigures = (suite: string, figures: Record<string, number | string>): void => {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`figures ${suite}: ${told.join(', ')}\n`);
};

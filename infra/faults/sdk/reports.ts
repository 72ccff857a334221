import { isDeepStrictEqual } from 'node:util';
import type { Tables } from '../hist/tables.ts';
import { exactly, type Injected } from './plans.ts';
import { type Played, play } from './play.ts';
import type { Story } from './stories.ts';

/** What is wrong with a story that was told with faults, held to the same story without. */
export const faultsOf = (played: Played, expected: Played, { isOpen = false }: Story): string[] => [
  ...played.violations,
  ...(isOpen || isDeepStrictEqual(played.digest, expected.digest)
    ? []
    : [`it came to ${JSON.stringify(played.digest)}\ninstead of ${JSON.stringify(expected.digest)}`]),
];

const describe = ({ n, attempt, fault }: Injected) => `${fault} at try ${attempt} of call ${n}`;

/** The same story with fewer and fewer faults, as long as it still goes wrong. */
export const fewest = async (
  tables: Tables,
  story: Story,
  expected: Played,
  injected: readonly Injected[],
  seed: number,
): Promise<string> => {
  let needed = [...injected];
  let found: string[] = [];
  for (const one of injected) {
    const fewer = needed.filter((other) => other !== one);
    const wrong = faultsOf(await play({ tables, seed }, story, exactly(fewer)), expected, story);
    if (wrong.length === 0) continue;
    needed = fewer;
    found = wrong;
  }
  return [`seed ${seed}, "${story.name}" with: ${needed.map(describe).join(', ')}`, ...found].join('\n');
};

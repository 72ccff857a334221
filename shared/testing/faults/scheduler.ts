import { AsyncLocalStorage } from 'node:async_hooks';

/** One request, event or run of a handler, as the platform would start it. */
export type Process = {
  id: number;
  /** What kind of work it is: "webhook", "sweep", "hear". */
  name: string;
  state: 'running' | 'done' | 'failed' | 'dead';
  /** Calls to ports it has begun so far. */
  calls: number;
  error?: unknown;
};

/** A call to a port that waits for its turn. */
export type Gate = { process: Process; label: string; open: () => void };

/** Long enough for everything that does not wait at a gate to have come to its end: no port does real input or output. */
const quiet = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const NEVER = new Promise<never>(() => undefined);

/**
 * Runs several processes one step at a time, a step being what lies between two calls to a port. Who goes next is the
 * caller's choice, so a seed repeats a run exactly, and a process can be abandoned between any two steps, as a machine
 * that dies abandons it.
 */
export const createScheduler = () => {
  const context = new AsyncLocalStorage<Process>();
  const gates: Gate[] = [];
  let made = 0;

  const start = (name: string, work: () => Promise<unknown>): Process => {
    const process: Process = { id: ++made, name, state: 'running', calls: 0 };
    const end = (state: 'done' | 'failed', error?: unknown) => {
      if (process.state === 'dead') return;
      Object.assign(process, { state, error });
    };
    context.run(process, () => {
      work().then(
        () => end('done'),
        (error: unknown) => end('failed', error),
      );
    });
    return process;
  };

  /** A process that dies takes no further step, and nobody hears of it. */
  const kill = (process: Process): void => {
    if (process.state === 'running') process.state = 'dead';
    gates.splice(0, gates.length, ...gates.filter((gate) => gate.process !== process));
  };

  return {
    start,
    kill,
    /** The process that is asking; none for what a test does by itself, which nothing holds up. */
    current: () => context.getStore(),
    /** Waits for this call's turn. */
    pass: (label: string): Promise<void> => {
      const process = context.getStore();
      if (!process) return Promise.resolve();
      if (process.state !== 'running') return NEVER;
      return new Promise((open) => void gates.push({ process, label, open }));
    },
    /** The process dies here and now. */
    dies: (): Promise<never> => {
      const process = context.getStore();
      if (!process) throw new Error('Only a process can die');
      kill(process);
      return NEVER;
    },
    /** Calls that wait for their turn, once everything else has come to rest. */
    waiting: async (): Promise<readonly Gate[]> => {
      await quiet();
      return gates;
    },
    /** Lets one call go on. */
    release: (gate: Gate): void => {
      gates.splice(gates.indexOf(gate), 1);
      gate.open();
    },
  };
};
export type Scheduler = ReturnType<typeof createScheduler>;

/** Lets calls go on, one after another as `choose` says, until none waits any more or it chooses none. */
export const runAll = async (
  scheduler: Scheduler,
  choose: (gates: readonly Gate[]) => Gate | undefined = ([first]) => first,
): Promise<void> => {
  for (let gates = await scheduler.waiting(); gates.length > 0; gates = await scheduler.waiting()) {
    const gate = choose(gates);
    if (!gate) return;
    scheduler.release(gate);
  }
};

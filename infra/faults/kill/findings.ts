/**
 * lost: something acknowledged or paid is not there. doubled: something is there twice. stuck: a customer does not get on.
 * wrong: something is there that nobody asked or paid for. left: a process of a former life is still there.
 */
export type Kind = 'lost' | 'doubled' | 'stuck' | 'wrong' | 'left';
export type Finding = { kind: Kind; what: string };

const finding =
  (kind: Kind) =>
  (what: string): Finding => ({ kind, what });

export const lost = finding('lost');
export const doubled = finding('doubled');
export const stuck = finding('stuck');
export const wrong = finding('wrong');
export const left = finding('left');

/** What a run has found, each once and with the moment when it was found first. */
export const createFindings = () => {
  const found = new Map<string, Finding>();
  let moment = 'before the first kill';
  const all = () => [...found.values()];
  return {
    all,
    report: (findings: readonly Finding[]) => {
      for (const { kind, what } of findings)
        if (!found.has(what)) found.set(what, { kind, what: `${what} (${moment})` });
    },
    /** What is found from now on is found then. */
    itIs: (then: string) => {
      moment = then;
    },
    count: (kind: Kind) => all().filter((one) => one.kind === kind).length,
    /** What a former life has left running does not end a run: the data may be sound all the same. */
    isSound: () => all().every(({ kind }) => kind === 'left'),
  };
};
export type Findings = ReturnType<typeof createFindings>;

/** Long work in steps: a generator that yields between them is run at once, or in slices that let others in. */
import { setImmediate } from "node:timers/promises";

/** Milliseconds of work between two turns of the event loop. */
const slice = 25;

/** Does all the work now. */
export function finish<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Does the work in slices; `told` gets what was yielded last before each pause. */
export async function finishInSlices<Told, Result>(
  steps: Generator<Told, Result>,
  told: (latest: Told) => void = () => undefined,
): Promise<Result> {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    told(step.value);
    await setImmediate();
    until = performance.now() + slice;
  }
}

import type { Failure, FailurePlan } from './interface.ts';

/** What the next calls are to be answered instead, in the order it was planned. */
export class Failures {
  readonly #plans: { readonly plan: FailurePlan; skip: number; left: number }[] = [];

  plan(plan: FailurePlan): void {
    this.#plans.push({ plan, skip: plan.skip ?? 0, left: plan.times ?? 1 });
  }

  /** Uses up one of the first plan that fits. */
  next(method: string, parameters: Readonly<Record<string, unknown>>): Failure | undefined {
    const fits = this.#plans.find(
      ({ plan, left }) =>
        left > 0 &&
        (plan.method === undefined || plan.method === method) &&
        (plan.chat === undefined || plan.chat === parameters.chat_id),
    );
    if (fits === undefined) return undefined;
    if (fits.skip > 0) {
      fits.skip -= 1;
      return undefined;
    }
    fits.left -= 1;
    return fits.plan.with;
  }
}

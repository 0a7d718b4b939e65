import type { Failure, FailurePlan } from './interface.ts';

/** What the next calls are to be answered instead, in the order it was planned. */
export class Failures {
  readonly #plans: { readonly plan: FailurePlan; left: number }[] = [];

  plan(plan: FailurePlan): void {
    this.#plans.push({ plan, left: plan.times ?? 1 });
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
    fits.left -= 1;
    return fits.plan.with;
  }
}

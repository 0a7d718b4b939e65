import type { Failure, FailurePlan } from './interface.ts';
import type { RequestedCall } from './server.ts';

/** What the next calls are to be answered instead, and what is to happen before some, in the order it was planned. */
export class Failures {
  readonly #plans: { readonly plan: FailurePlan; skip: number; left: number }[] = [];
  readonly #before: { readonly call: string; readonly act: () => unknown }[] = [];

  plan(plan: FailurePlan): void {
    this.#plans.push({ plan, skip: plan.skip ?? 0, left: plan.times ?? 1 });
  }

  before(call: string, act: () => unknown): void {
    this.#before.push({ call, act });
  }

  /** Does what was planned for before this call. */
  async prepare(call: string): Promise<void> {
    const at = this.#before.findIndex((planned) => planned.call === call);
    if (at >= 0) await this.#before.splice(at, 1)[0]?.act();
  }

  /** Uses up one of the first plan that fits. */
  next({ call, room }: RequestedCall): Failure | undefined {
    const fits = this.#plans.find(
      ({ plan, left }) =>
        left > 0 && (plan.call === undefined || plan.call === call) && (plan.room === undefined || plan.room === room),
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

import type { DomainEventName, domainEvents } from './catalogue.ts';
import type { DetailField } from './kind.ts';

interface TypeOf {
  readonly string: string;
  readonly number: number;
  readonly boolean: boolean;
}

type ValueOf<F> = F extends { readonly values: readonly (infer V)[] }
  ? V
  : F extends DetailField
    ? TypeOf[F['type']]
    : never;

type MayMiss = { readonly optional: true };

type Fields<D> = { readonly [F in keyof D as D[F] extends MayMiss ? never : F]: ValueOf<D[F]> } & {
  readonly [F in keyof D as D[F] extends MayMiss ? F : never]?: ValueOf<D[F]>;
};

/** The detail that the catalogue promises of events of this name. */
export type DetailOf<N extends DomainEventName> = N extends unknown
  ? Fields<(typeof domainEvents)[N]['detail']>
  : never;

/** Events that say no more than what they are about: their notice says the rest. */
export type NoticeName = {
  [N in DomainEventName]: { readonly about: string } extends DetailOf<N> ? N : never;
}[DomainEventName];

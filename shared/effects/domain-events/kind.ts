/** One field of a domain event's detail. */
export interface DetailField {
  readonly type: 'string' | 'number' | 'boolean';
  /** What it holds, with its unit. */
  readonly about: string;
  /** It may be missing. */
  readonly optional?: true;
  /** Nothing else is ever in it. */
  readonly values?: readonly string[];
}

/** What an operator may rely on in events of one name. */
export interface DomainEventKind {
  /** Raised when a field goes or means something else; a further field raises nothing. */
  readonly version: 1;
  /** When it happens. */
  readonly about: string;
  readonly detail: Readonly<Record<string, DetailField>>;
  /** Do the admins read of it? Then the event holds the words, and with them names and evidence. */
  readonly notice: 'always' | 'sometimes' | 'never';
  /** The workflow that publishes it; absent: every community has it. */
  readonly workflow?: string;
}

// What a resource is: a URI, or a template with one variable, and a pure function to Markdown.
import type { Service } from "./service.ts";

interface Described {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

export interface StaticResource extends Described {
  readonly uri: string;
  readonly read: (service: Service) => string;
}

export interface TemplateResource extends Described {
  /** `guide://section/{id}`; the one variable is what `values` lists. */
  readonly template: string;
  readonly variable: string;
  /** Everything that the variable can be: for completion. */
  readonly values: (service: Service) => readonly string[];
  /** Whether each value is listed as a resource of its own. */
  readonly listed: boolean;
  /** undefined where there is no such value. */
  readonly read: (value: string, service: Service) => string | undefined;
}

export type Resource = StaticResource | TemplateResource;

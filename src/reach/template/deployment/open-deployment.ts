import type { Context } from "../context.ts";
import type { Evaluated } from "../evaluated.ts";
import { undecided } from "../values/make-value.ts";
import type { Deployment } from "./deployment.ts";
import { indexInstances } from "./index-instances.ts";
import { type InstanceMaker, instancesOf } from "./instances.ts";
import { lazily } from "./lazily.ts";
import { lookupIn } from "./lookup.ts";
import { namesOfTemplate } from "./names-of-template.ts";
import { openNested } from "./open-nested.ts";
import type { Opening } from "./opening.ts";
import { outputsOf } from "./outputs.ts";

/** The deployment of a template. Nothing of it is evaluated before it is asked for. */
export function openDeployment(opening: Opening): Deployment {
  const { template, links, place, parent, path } = opening;
  const context = contextOf(opening, () => deployment);
  const maker: InstanceMaker = {
    place,
    context,
    open: (instance, identity) => openNested(instance, identity, deployment, links, openDeployment),
  };
  const noOutputs = (): Evaluated => undecided("the outputs depend on themselves", template.span);
  const instances = lazily(
    () => instancesOf(template, maker),
    () => [],
  );
  const deployment: Deployment = {
    kind: "deployment",
    template,
    context,
    place,
    parent,
    depth: (parent?.depth ?? 0) + 1,
    path,
    instances,
    index: indexInstances(instances),
    outputs: lazily(() => outputsOf(template, context), noOutputs),
  };
  return deployment;
}

function contextOf(opening: Opening, deployment: () => Deployment): Context {
  const { template, given, run, place, facts, outer } = opening;
  const resources = lookupIn(deployment);
  if (outer !== undefined) return { ...outer, resources };
  const base = { run, place, deployment: facts, loops: [], lambdas: new Map(), resources, at: template.span };
  const context: Context = { ...base, names: namesOfTemplate(template, given, run, () => context) };
  return context;
}

import type { Staged } from "../diagnostic/diagnostic.ts";
import { placesIn } from "../diagnostic/place.ts";
import type { Conversion, ConvertOptions, ServiceToConvert } from "./conversion.ts";
import { convertExtendedSupport } from "./convert-extended-support.ts";
import { convertScaleSets } from "./convert-scale-sets.ts";
import { readService } from "./read-service.ts";

/**
 * What a service becomes: the files of its conversion as data, the account of every element that went in, and the proof
 * by reach. `undefined` where the file holds no definition. It never throws for what the files hold.
 */
export function convertService(files: ServiceToConvert, options: ConvertOptions): Staged<Conversion | undefined> {
  const service = readService(files);
  if (service.value === undefined) return { value: undefined, diagnostics: service.diagnostics };
  const texts = [files.definition, ...files.configurations].map(({ file, text }) => [file, text] as const);
  const places = placesIn(new Map(texts));
  const converted =
    options.target === "scale-sets"
      ? convertScaleSets(service.value, options, places)
      : convertExtendedSupport(service.value, files, options, places);
  return { value: converted.value, diagnostics: [...service.diagnostics, ...converted.diagnostics] };
}

/**
 * The one table of places that hold local paths when people write templates and locations in S3 when CloudFormation reads
 * them: planning, packing, rewriting and docs/assets.md all go by it. Types and forms as the reference pages of AWS list
 * them, and as `sam package` and `aws cloudformation package` treat them; what neither of the two knows is here too.
 */

/** How CloudFormation wants a location: `s3://bucket/key`, an https URL, an image's URI, or a map with these keys. */
export type WrittenForm = 'uri' | 'url' | 'image' | { bucket: string; key: string }

/**
 * What may stand there. `function` and `layer` are built; an `image` is pushed; a `template` is packaged itself first.
 * A `file` goes as it is. Of a `bundle`, a folder is zipped and a file goes as it is; of an `archive` whatever is no zip is
 * zipped. A `snippet` is what AWS::Include reads into the template.
 */
export type AssetKind =
  | 'function'
  | 'layer'
  | 'image'
  | 'template'
  | 'file'
  | 'bundle'
  | 'archive'
  | 'snippet'

export interface PackagedProperty {
  /** The resource's type; under `Metadata` the key of that section, under `Transform` the transform's name. */
  type: string
  holder: 'Properties' | 'Metadata' | 'Transform'
  /** Keys below the holder; `*` stands for every key of a map. */
  path: readonly [string, ...string[]]
  kind: AssetKind
  form: WrittenForm
  /** Section and key under Globals that stand in when the resource says nothing. */
  globals?: readonly [string, string]
  /** What it means that nothing is written: never that the whole project is taken. */
  absent: 'nothing' | 'error'
}

const S3_MAP: WrittenForm = { bucket: 'S3Bucket', key: 'S3Key' }
const SHORT_MAP: WrittenForm = { bucket: 'Bucket', key: 'Key' }
/** The properties of AppSync's resolvers and functions. */
const APPSYNC = ['RequestMappingTemplateS3Location', 'ResponseMappingTemplateS3Location', 'CodeS3Location']

/** A packaged property whose code is built. */
export type CodeProperty = PackagedProperty & { kind: 'function' | 'layer' }

const CODE: readonly CodeProperty[] = [
  code('function', 'AWS::Serverless::Function', 'uri', 'CodeUri', ['Function', 'CodeUri']),
  code('function', 'AWS::Lambda::Function', S3_MAP, 'Code'),
  code('layer', 'AWS::Serverless::LayerVersion', 'uri', 'ContentUri', ['LayerVersion', 'ContentUri']),
  code('layer', 'AWS::Lambda::LayerVersion', S3_MAP, 'Content'),
]

/** Every place, in the order of the docs. */
export const PACKAGED_PROPERTIES: readonly PackagedProperty[] = [
  ...CODE,
  row('image', 'AWS::Serverless::Function', 'image', 'ImageUri'),
  row('image', 'AWS::Lambda::Function', 'image', 'Code', 'ImageUri'),
  row('template', 'AWS::Serverless::Application', 'url', 'Location'),
  row('template', 'AWS::CloudFormation::Stack', 'url', 'TemplateURL'),
  row('template', 'AWS::CloudFormation::StackSet', 'url', 'TemplateURL'),
  {
    ...row('file', 'AWS::Serverless::Api', 'uri', 'DefinitionUri'),
    globals: ['Api', 'DefinitionUri'],
  },
  row('file', 'AWS::Serverless::HttpApi', 'uri', 'DefinitionUri'),
  row('file', 'AWS::ApiGateway::RestApi', SHORT_MAP, 'BodyS3Location'),
  row('file', 'AWS::ApiGatewayV2::Api', SHORT_MAP, 'BodyS3Location'),
  row('file', 'AWS::Serverless::StateMachine', SHORT_MAP, 'DefinitionUri'),
  row('file', 'AWS::StepFunctions::StateMachine', SHORT_MAP, 'DefinitionS3Location'),
  row('file', 'AWS::Serverless::GraphQLApi', 'uri', 'SchemaUri'),
  row('file', 'AWS::Serverless::GraphQLApi', 'uri', 'Resolvers', '*', '*', 'CodeUri'),
  row('file', 'AWS::Serverless::GraphQLApi', 'uri', 'Functions', '*', 'CodeUri'),
  row('file', 'AWS::AppSync::GraphQLSchema', 'uri', 'DefinitionS3Location'),
  ...APPSYNC.map(name => row('file', 'AWS::AppSync::Resolver', 'uri', name)),
  ...APPSYNC.map(name => row('file', 'AWS::AppSync::FunctionConfiguration', 'uri', name)),
  row('file', 'AWS::AppSync::ChannelNamespace', 'uri', 'CodeS3Location'),
  row('file', 'AWS::Glue::Job', 'uri', 'Command', 'ScriptLocation'),
  row('bundle', 'AWS::ElasticBeanstalk::ApplicationVersion', S3_MAP, 'SourceBundle'),
  row('archive', 'AWS::CodeCommit::Repository', SHORT_MAP, 'Code', 'S3'),
  row('archive', 'AWS::Serverless::MicrovmImage', 'uri', 'CodeUri'),
  row('archive', 'AWS::Lambda::MicrovmImage', 'uri', 'CodeArtifact', 'Uri'),
  row('bundle', 'AWS::CloudFormation::ModuleVersion', 'uri', 'ModulePackage'),
  row('bundle', 'AWS::CloudFormation::ResourceVersion', 'uri', 'SchemaHandlerPackage'),
  row('bundle', 'AWS::CloudFormation::HookVersion', 'uri', 'SchemaHandlerPackage'),
  { ...row('file', 'AWS::ServerlessRepo::Application', 'uri', 'LicenseUrl'), holder: 'Metadata' },
  { ...row('file', 'AWS::ServerlessRepo::Application', 'uri', 'ReadmeUrl'), holder: 'Metadata' },
  { ...row('snippet', 'AWS::Include', 'uri', 'Parameters', 'Location'), holder: 'Transform' },
]

function code(
  kind: 'function' | 'layer',
  type: string,
  form: WrittenForm,
  name: string,
  globals?: readonly [string, string],
): CodeProperty {
  const property = { type, holder: 'Properties' as const, path: [name] as const, kind, form }
  return { ...property, absent: 'error', ...(globals === undefined ? {} : { globals }) }
}

function row(
  kind: AssetKind,
  type: string,
  form: WrittenForm,
  first: string,
  ...rest: string[]
): PackagedProperty {
  return { type, holder: 'Properties', path: [first, ...rest], kind, form, absent: 'nothing' }
}

const CODE_BY_TYPE = new Map(CODE.map(property => [property.type, property]))

/** The code property of a type: `CodeUri`, `Code`, `ContentUri`, `Content`; undefined for types without code. */
export function codePropertyOf(type: string): CodeProperty | undefined {
  return CODE_BY_TYPE.get(type)
}

/** The property that names the image of a function; undefined for types that have none. */
export function imagePropertyOf(type: string): PackagedProperty | undefined {
  return packagedPropertiesOf(type).find(({ kind }) => kind === 'image')
}

const PROPERTIES_BY_TYPE = new Map<string, PackagedProperty[]>()
for (const property of PACKAGED_PROPERTIES.filter(({ holder }) => holder === 'Properties')) {
  PROPERTIES_BY_TYPE.set(property.type, [...(PROPERTIES_BY_TYPE.get(property.type) ?? []), property])
}

/** All packaged properties of a resource type. */
export function packagedPropertiesOf(type: string): readonly PackagedProperty[] {
  return PROPERTIES_BY_TYPE.get(type) ?? []
}

/** Whether a written location leads out of the file tree: `s3://…`, `https://…`. */
export function isRemote(location: string): boolean {
  return /^(s3|https?):\/\//i.test(location)
}

/**
 * The path in a written location; undefined for what is no path: nothing, an address with a scheme or of an image in
 * Amazon ECR, a dynamic reference.
 * `file://` may stand before a path, as SAM CLI has it.
 */
export function localPath(location: string): string | undefined {
  const path = location.replace(/^file:\/\//i, '')
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(path) || /^\d{12}\.dkr\.ecr\./.test(path)
  const isPath = path !== '' && !isAddress && !path.includes('{{resolve:')
  return isPath ? path : undefined
}

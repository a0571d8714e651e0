CREATE TABLE "fusion_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"into_name" text NOT NULL,
	"source" text NOT NULL,
	"from_table" text NOT NULL,
	"from_column" text NOT NULL,
	"to_path" text,
	"prefer" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "fusion_decisions_from_unique" UNIQUE("into_name","source","from_table","from_column","prefer"),
	CONSTRAINT "fusion_decisions_source_check" CHECK ("fusion_decisions"."source" in ('database', 'sql', 'openapi', 'web_form', 'test_case', 'domain_pack', 'user'))
);

ALTER TABLE "lineage" DROP CONSTRAINT "lineage_source_kind_check";

ALTER TABLE "lineage" DROP CONSTRAINT "lineage_target_kind_check";

ALTER TABLE "lineage" ADD CONSTRAINT "lineage_source_kind_check" CHECK ("lineage"."source_kind" in ('test_case', 'source', 'page', 'api', 'script', 'domain', 'dataset', 'table'));

ALTER TABLE "lineage" ADD CONSTRAINT "lineage_target_kind_check" CHECK ("lineage"."target_kind" in ('test_case', 'source', 'page', 'api', 'script', 'domain', 'dataset', 'table'));

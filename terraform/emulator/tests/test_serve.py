"""What the emulator was taught is what AWS does."""

import importlib.util
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent))
MOTO = importlib.util.find_spec("moto") and importlib.util.find_spec("boto3")


@unittest.skipUnless(MOTO, "python cannot import moto")
class Alarms(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        import boto3
        import moto
        import serve

        backend = moto.mock_aws()
        backend.start()
        cls.addClassCleanup(backend.stop)
        serve.alarms_can_be_composite()
        cls.client = boto3.Session("emulator", "emulator", region_name="eu-central-1").client("cloudwatch")

    def setUp(self):
        self.addCleanup(lambda: self.client.delete_alarms(AlarmNames=self.names()))
        for name in ("long", "short"):
            self.client.put_metric_alarm(
                AlarmName=name,
                MetricName="Errors",
                Namespace="slo",
                Period=60,
                Statistic="Sum",
                Threshold=1,
                EvaluationPeriods=1,
                ComparisonOperator="GreaterThanThreshold",
            )
        self.client.put_composite_alarm(AlarmName="both", AlarmRule='ALARM("long") AND ALARM("short")')

    def names(self):
        found = self.client.describe_alarms(AlarmTypes=["MetricAlarm", "CompositeAlarm"])
        return sorted(alarm["AlarmName"] for kind in ("MetricAlarms", "CompositeAlarms") for alarm in found[kind])

    def test_an_alarm_that_a_rule_names_stays(self):
        with self.assertRaisesRegex(Exception, "Cannot delete long as there are composite alarm"):
            self.client.delete_alarms(AlarmNames=["long"])
        self.assertEqual(["both", "long", "short"], self.names())

    def test_it_goes_after_the_rule_or_with_it(self):
        self.client.delete_alarms(AlarmNames=["both"])
        self.client.delete_alarms(AlarmNames=["long"])
        self.assertEqual(["short"], self.names())

    def test_it_goes_once_the_rule_names_another(self):
        self.client.put_composite_alarm(AlarmName="both", AlarmRule='ALARM("short")')
        self.client.delete_alarms(AlarmNames=["long"])
        self.assertEqual(["both", "short"], self.names())


if __name__ == "__main__":
    unittest.main()

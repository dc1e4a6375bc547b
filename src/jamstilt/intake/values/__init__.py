"""From raw tables and a mapping to the frames of the workforce, with a finding for every bad cell."""
